using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Counterfoil.Cli.Code;
using Counterfoil.Domain.Baskets;
using Counterfoil.Features.Baskets;
using Counterfoil.Features.Requests;

namespace Counterfoil.Cli.Baskets;

/// <summary>Checks one basket, or one after another; memory does not grow with their number.</summary>
internal sealed class CheckRun(CheckRules rules, bool best, DateOnly today, bool checkDigit)
{
    private const int MostBytes = 64 << 20;
    private const int FlushBytes = 1 << 16;
    private static readonly JsonSerializerOptions Names = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Stream output = Console.OpenStandardOutput();
    private readonly ArrayBufferWriter<byte> buffer = new(FlushBytes * 2);

    /// <summary>Checks a file, or standard input for <c>-</c>; 0 when all was well, 1 when an input was bad.</summary>
    public int Over(string file, bool lines)
    {
        try
        {
            using var stream = file == "-" ? Console.OpenStandardInput() : File.OpenRead(file);
            return lines ? Lines(stream) : Whole(stream, file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            Console.Error.WriteLine($"counterfoil: {problem.Message}");
            return 1;
        }
    }

    private int Whole(Stream stream, string file)
    {
        using var bytes = new MemoryStream();
        var chunk = new byte[FlushBytes];
        for (var read = stream.Read(chunk); read > 0; read = stream.Read(chunk))
        {
            if (bytes.Length + read > MostBytes)
            {
                Console.Error.WriteLine($"{file}:1:1: The input is over {MostBytes >> 20} MiB.");
                return 1;
            }

            bytes.Write(chunk, 0, read);
        }

        ReadOnlySpan<byte> json = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        json = json.StartsWith("\uFEFF"u8) ? json[3..] : json;
        if (Check(json) is { } fault)
        {
            var (line, column) = fault.Place(json);
            Console.Error.WriteLine($"{file}:{line}:{column}: {fault.Sentence}");
            return 1;
        }

        Flush();
        return 0;
    }

    private int Lines(Stream stream)
    {
        var allGood = true;
        var reader = new LineReader(stream);
        while (reader.Next(out var text, out var error))
        {
            var json = Encoding.UTF8.GetBytes(text);
            var fault = error is null ? Check(json) : new PlacedFault(null, 0, error.Message);
            if (fault is not null)
            {
                allGood = false;
                var column = error is null ? fault.Place(json).Column : error.Offset + 1;
                WriteFault(reader.Number, fault, column);
            }

            if (buffer.WrittenCount >= FlushBytes)
            {
                Flush();
            }
        }

        Flush();
        return allGood ? 0 : 1;
    }

    /// <summary>Writes the answer; or gives back what is wrong.</summary>
    private PlacedFault? Check(ReadOnlySpan<byte> json)
    {
        if (!ReadBasketQuestion.TryRead(json, today, checkDigit, out var question, out var fault))
        {
            return fault;
        }

        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Names.Encoder }))
        {
            JsonSerializer.Serialize(writer, AnswerQuestion.To(question, rules, best), Names);
        }

        EndLine();
        return null;
    }

    private void WriteFault(long line, PlacedFault fault, int column)
    {
        using (var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = Names.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteNumber("line", line);
            writer.WriteStartObject("error");
            writer.WriteString("message", fault.Sentence);
            if (!string.IsNullOrEmpty(fault.Path))
            {
                writer.WriteString("path", fault.Path);
            }

            writer.WriteNumber("column", column);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        EndLine();
    }

    private void EndLine()
    {
        buffer.GetSpan(1)[0] = (byte)'\n';
        buffer.Advance(1);
    }

    private void Flush()
    {
        output.Write(buffer.WrittenSpan);
        buffer.ResetWrittenCount();
    }
}
