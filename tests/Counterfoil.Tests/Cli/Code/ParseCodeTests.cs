using System.Text;
using System.Text.Json;
using Xunit;

namespace Counterfoil.Tests.Cli.Code;

public sealed class ParseCodeTests
{
    private const string Second = "106141410222223100110222111101231023456721104561045678991201";

    [Fact]
    public void A_coupon_is_printed_with_every_field()
    {
        var (exitCode, output, _) = CodeProcess.Run(
            ["code", "parse", "--on", "2010-06-01", "8110" + Second]);

        Assert.Equal(0, exitCode);
        Assert.Equal(
            """
            {"input":"8110@","valid":true,
            "kind":"coupon-8110","offerId":"0614141022222",
            "elements":[{"ai":"8110","value":"@"}],
            "coupons":[{"primaryCompanyPrefix":"0614141","offerCode":"022222","saveValue":100,
            "primaryRequirement":{"value":1,"code":"0","familyCode":"222","companyPrefix":null},
            "additionalRulesCode":"1",
            "secondRequirement":{"value":1,"code":"0","familyCode":"123","companyPrefix":"0234567"},
            "thirdRequirement":{"value":1,"code":"0","familyCode":"456","companyPrefix":"0456789"},
            "expirationDate":null,"startDate":null,"serial":null,"retailerId":null,"saveValueCode":"1","appliesTo":"2",
            "storeCoupon":"0","doNotMultiply":true}],"warnings":[]}

            """.Replace("\n", string.Empty, StringComparison.Ordinal)
                .Replace("@", Second, StringComparison.Ordinal),
            output.TrimEnd('\n'));
    }

    [Fact]
    public void A_broken_rule_is_printed_with_its_place_and_the_exit_code_is_1()
    {
        var (exitCode, output, _) = CodeProcess.Run(["code", "parse", "8112301234561234560123456"]);

        Assert.Equal(1, exitCode);
        Assert.StartsWith(
            "{\"input\":\"8112301234561234560123456\",\"valid\":false,"
            + "\"error\":{\"code\":\"invalid-code\","
            + "\"field\":\"format\",\"ai\":\"8112\","
            + "\"offset\":0,\"length\":1,\"message\":",
            output,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Lines_keep_their_order_and_what_cannot_be_read_has_its_number()
    {
        var longLine = new string('1', (1 << 20) + 1);
        byte[] input =
        [
            .. Encoding.UTF8.GetBytes("\uFEFF512345678900\r\n\n" + longLine + "\n"), 0xFF, 0xFE, (byte)'\n',
            .. Encoding.UTF8.GetBytes("\0\u0661\n4006381333931"),
        ];
        var (exitCode, output, _) = CodeProcess.Run(["code", "parse", "--lines"], input);

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonDocument.Parse(line)).ToList();
        Assert.Equal(1, exitCode);
        Assert.Equal(6, lines.Count);
        Assert.Equal("coupon-upc", Text(lines[0], "kind"));
        Assert.Equal("empty", lines[1].RootElement.GetProperty("error").GetProperty("code").GetString());
        Assert.Equal((3, "line-too-long"), Refusal(lines[2]));
        Assert.Equal((4, "not-utf-8"), Refusal(lines[3]));
        Assert.Equal("\0\u0661", Text(lines[4], "input"));
        Assert.Equal("gtin-13", Text(lines[5], "kind"));
    }

    [Fact]
    public void A_line_of_exactly_1_MiB_is_read()
    {
        var (_, output, _) = CodeProcess.Run(
            ["code", "parse", "--lines"], Encoding.ASCII.GetBytes(new string('1', 1 << 20) + "\r\n"));

        Assert.Contains("\"wrong-length\"", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_is_read_line_by_line()
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, "512345678900\n96385074\n");
        var (exitCode, output, _) = CodeProcess.Run(["code", "parse", "--file", file]);
        var same = CodeProcess.Run(["code", "parse", "--lines", file]);
        File.Delete(file);

        Assert.Equal(0, exitCode);
        Assert.Equal(2, output.Count(one => one == '\n'));
        Assert.Equal(output, same.Output);
    }

    [Theory]
    [InlineData("code parse")]
    [InlineData("code parse --as nothing 1")]
    [InlineData("code parse --on 2026-02-30 1")]
    [InlineData("code parse --file /no/such/file")]
    [InlineData("code draw --symbology upca --columns x 1")]
    public void Misuse_is_told_in_one_line(string line)
    {
        var (exitCode, output, error) = CodeProcess.Run(CodeProcess.Split(line));

        Assert.Equal(2, exitCode);
        Assert.Empty(output);
        Assert.Equal(1, error.Count(one => one == '\n'));
    }

    [Theory]
    [InlineData("99", "1999-12-31")]
    [InlineData("27", "2027-12-31")]
    public void Two_digit_years_are_seen_from_the_day_that_was_given(string year, string date)
    {
        var (_, output, _) = CodeProcess.Run(
            ["code", "parse", "--on", "2026-01-01", $"8110012345612345611110123" + $"3{year}1231"]);

        Assert.Contains($"\"expirationDate\":\"{date}\"", output, StringComparison.Ordinal);
    }

    private static (int Line, string? Code) Refusal(JsonDocument line) => (
        line.RootElement.GetProperty("line").GetInt32(),
        line.RootElement.GetProperty("error").GetProperty("code").GetString());

    private static string? Text(JsonDocument line, string name) => line.RootElement.GetProperty(name).GetString();
}
