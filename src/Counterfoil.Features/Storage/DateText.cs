using System.Globalization;

namespace Counterfoil.Features.Storage;

/// <summary>How a local date is stored and written: <c>2017-03-26</c>.</summary>
public static class DateText
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>Writes a date.</summary>
    public static string Of(DateOnly date) => date.ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>Reads a stored date.</summary>
    public static DateOnly Read(string text) => DateOnly.ParseExact(text, Form, CultureInfo.InvariantCulture);
}
