using Xunit;

namespace Counterfoil.Tests.Cli.Code;

public sealed class EpcVerbTests
{
    private const string Answer =
        "{\"hex\":\"3F76451FD612640000019907\",\"tagUri\":\"urn:epc:tag:sgcn-96:3.9521141.67890.04711\","
        + "\"pureIdentityUri\":\"urn:epc:id:sgcn:9521141.67890.04711\","
        + "\"elementString\":\"(255)952114167890904711\"}\n";

    [Theory]
    [InlineData("decode 3F76451FD612640000019907")]
    [InlineData("encode urn:epc:tag:sgcn-96:3.9521141.67890.04711")]
    [InlineData("encode --filter 3 urn:epc:id:sgcn:9521141.67890.04711")]
    [InlineData("encode --filter 3 --company-prefix-digits 7 (255)952114167890904711")]
    [InlineData("encode --filter 3 --company-prefix-digits 7 ]C1255952114167890904711")]
    public void All_writings_lead_to_the_same_answer(string line)
    {
        var (exitCode, output, _) = CodeProcess.Run(["code", "epc", .. CodeProcess.Split(line)]);

        Assert.Equal((0, Answer), (exitCode, output));
    }

    [Theory]
    [InlineData("decode 3F", "wrong-length")]
    [InlineData("encode (255)952114167890904711", "company-prefix-digits-missing")]
    [InlineData("encode --company-prefix-digits 7 (255)9521141678909", "missing")]
    [InlineData("encode --company-prefix-digits 5 (255)952114167890904711", "out-of-range")]
    [InlineData("encode --company-prefix-digits 7 (255)952114167890904711(17)271231", "not-encodable")]
    [InlineData("encode --filter 2 urn:epc:tag:sgcn-96:3.9521141.67890.04711", "filter-conflict")]
    [InlineData("encode --filter 1 urn:epc:id:gid:1.2.3", "no-filter")]
    [InlineData("encode --company-prefix-digits 8 urn:epc:id:sgcn:9521141.67890.04711", "company-prefix-conflict")]
    [InlineData("encode --filter 9 urn:epc:id:sgcn:9521141.67890.04711", "out-of-range")]
    public void What_cannot_be_done_is_refused(string line, string code)
    {
        var (exitCode, output, _) = CodeProcess.Run(["code", "epc", .. CodeProcess.Split(line)]);

        Assert.Equal(1, exitCode);
        Assert.Contains($"\"error\":{{\"code\":\"{code}\"", output, StringComparison.Ordinal);
    }
}
