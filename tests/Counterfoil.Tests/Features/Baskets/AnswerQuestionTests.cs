using Xunit;

namespace Counterfoil.Tests.Features.Baskets;

public sealed class AnswerQuestionTests
{
    [Fact]
    public void Every_example_has_its_answer()
    {
        var examples = ExampleBasket.All();
        Assert.Equal(116, examples.Count);
        Assert.Empty(examples.SelectMany(one => ExampleBasket.Differences(one.Expected, one.Answer())
            .Select(difference => $"{one.Id} ({one.Note}) {difference}")));
    }
}
