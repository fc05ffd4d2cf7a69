using Counterfoil.Formats.Gs1;
using Xunit;

namespace Counterfoil.Tests.Formats.Gs1;

public sealed class DigitalLinkTests
{
    [Theory]
    [InlineData(
        "https://id.gs1.org/255/9521141123454123456?3902=150&17=271231",
        "(255)9521141123454123456(3902)150(17)271231")]
    [InlineData(
        "https://example.com/some/where/01/09521141123454/10/AB%2F1?17=271231&linkType=x#top",
        "(01)09521141123454(10)AB/1(17)271231")]
    [InlineData(
        "HTTPS://EXAMPLE.COM/01/09521141123454?8112=001234561234560123456",
        "(01)09521141123454(8112)001234561234560123456")]
    [InlineData("http://a/414/9521321000018/254/X", "(414)9521321000018(254)X")]
    public void Links_are_read(string uri, string elements)
    {
        Assert.True(DigitalLink.TryParse(uri, 2026, out var link, out var error), error?.Message);
        Assert.Equal(elements, link.Elements.ToString());
    }

    [Theory]
    [InlineData("https://id.gs1.org/255/9521141123455", "wrong-check-digit", "255", 12, 1)]
    [InlineData("HtTp://id.gs1.org/255/9521141123454", "invalid-scheme", null, 0, 4)]
    [InlineData("https://id.gs1.org/8112/001234561234560123456", "no-key", null, 18, 27)]
    [InlineData("https://id.gs1.org/255/9521141123454/10/A", "invalid-qualifiers", null, 19, 22)]
    [InlineData("https://id.gs1.org/01/09521141123454?21=A", "not-an-attribute", null, 37, 2)]
    [InlineData("https://id.gs1.org/01/09521141123454?05=A", "unknown-ai", null, 37, 2)]
    [InlineData("https://id.gs1.org/01/09521141123454/10/%G1", "invalid-escape", null, 40, 1)]
    [InlineData("https://id.gs1.org/01/09521141123454/10/\u00E9", "invalid-character", null, 40, 1)]
    [InlineData("https://id.gs1.org", "no-path", null, 0, 18)]
    public void A_broken_link_says_where(string uri, string code, string? ai, int offset, int length)
    {
        Assert.False(DigitalLink.TryParse(uri, 2026, out _, out var error));
        Assert.Equal((code, ai, offset, length), (error.Code, error.Ai, error.Offset, error.Length));
    }

    [Fact]
    public void Elements_become_a_link_with_the_key_in_front()
    {
        Assert.True(ElementString.TryParse("(17)271231(10)A/B(01)09521141123454", 2026, out var elements, out _));

        Assert.True(DigitalLink.TryWrite(elements, DigitalLink.CanonicalStem, out var uri));
        Assert.Equal("https://id.gs1.org/01/09521141123454/10/A%2FB?17=271231", uri);
    }

    [Fact]
    public void A_coupon_without_another_key_has_no_link()
    {
        Assert.True(ElementString.TryParse("(8112)001234561234560123456", 2026, out var elements, out _));

        Assert.False(DigitalLink.TryWrite(elements, DigitalLink.CanonicalStem, out _));
    }
}
