using System.Buffers;
using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Counterfoil.Cli.Code;

/// <summary>
/// Runs a verb over its items and prints one JSON per line. Memory does not grow with the number of lines.
/// </summary>
internal sealed class ItemRun : IDisposable
{
    private const int FlushBytes = 1 << 16;
    private readonly Stream _output = Console.OpenStandardOutput();
    private readonly ArrayBufferWriter<byte> _buffer = new(FlushBytes * 2);
    private readonly Utf8JsonWriter _json;
    private readonly WriteItem _write;
    private bool _allGood = true;

    private ItemRun(WriteItem write)
    {
        _write = write;
        _json = new Utf8JsonWriter(
            _buffer,
            new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
    }

    /// <summary>
    /// Writes one JSON value for an item, with the number of its line if it has one; false if it is bad.
    /// </summary>
    public delegate bool WriteItem(string text, Utf8JsonWriter json, long? line);

    /// <summary>Runs over all items; 0 if all were good, 1 if one was bad, 2 if there was nothing to do.</summary>
    public static int Over(ItemOptions options, ParseResult parsed, WriteItem write)
    {
        var (texts, files) = (options.Texts(parsed), options.Files(parsed));
        if (texts.Length + files.Length == 0)
        {
            Console.Error.WriteLine("counterfoil: nothing to do: give an item, --file FILE or --lines. Try --help.");
            return 2;
        }

        using var run = new ItemRun(write);
        foreach (var text in texts)
        {
            run.Item(text, null);
        }

        try
        {
            foreach (var file in files)
            {
                using var stream = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
                run.Lines(stream);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            run.Flush();
            Console.Error.WriteLine("counterfoil: " + problem.Message);
            return 2;
        }

        run.Flush();
        return run._allGood ? 0 : 1;
    }

    public void Dispose()
    {
        _json.Dispose();
        _output.Dispose();
    }

    private void Lines(Stream stream)
    {
        var reader = new LineReader(stream);
        while (reader.Next(out var text, out var error))
        {
            if (error is null)
            {
                Item(text, reader.Number);
                continue;
            }

            _json.WriteStartObject();
            _json.WriteNumber("line", reader.Number);
            CodeJson.WriteError(_json, error);
            _json.WriteEndObject();
            _allGood = false;
            EndItem();
        }
    }

    private void Item(string text, long? line)
    {
        _allGood &= _write(text, _json, line);
        EndItem();
    }

    private void EndItem()
    {
        _json.Flush();
        _json.Reset();
        _buffer.GetSpan(1)[0] = (byte)'\n';
        _buffer.Advance(1);
        if (_buffer.WrittenCount >= FlushBytes)
        {
            Flush();
        }
    }

    private void Flush()
    {
        _output.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }
}
