using System.Globalization;

namespace Counterfoil.Features.Storage;

/// <summary>How a moment is stored: ISO 8601 in UTC to the millisecond, so that text order is time order.</summary>
public static class UtcText
{
    private const string Form = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>Writes a moment.</summary>
    public static string Of(DateTimeOffset at) => at.UtcDateTime.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>A moment as it will be read back: whole milliseconds.</summary>
    public static DateTimeOffset Cut(DateTimeOffset at) => at.AddTicks(-(at.UtcTicks % TimeSpan.TicksPerMillisecond));

    /// <summary>Reads a stored moment.</summary>
    public static DateTimeOffset Read(string text) => DateTimeOffset.ParseExact(
        text, Form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
