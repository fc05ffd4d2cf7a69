using Counterfoil.Domain.Money;
using Xunit;

namespace Counterfoil.Tests.Domain.Money;

public sealed class AllocationTests
{
    [Theory]
    [InlineData(100, new long[] { 1, 1, 1 }, new long[] { 34, 33, 33 })]
    [InlineData(100, new long[] { 500, 300 }, new long[] { 63, 37 })]
    [InlineData(1, new long[] { 0, 5, 5 }, new long[] { 0, 1, 0 })]
    [InlineData(0, new long[] { 0, 0 }, new long[] { 0, 0 })]
    public void The_largest_remainder_is_served_first(long total, long[] weights, long[] parts) =>
        Assert.Equal(parts, Allocation.ByLargestRemainder(total, weights));

    [Fact]
    public void Parts_add_up_and_none_exceeds_its_weight()
    {
        var random = new Random(20170103);
        for (var round = 0; round < 20_000; round++)
        {
            var weights = Enumerable.Range(0, random.Next(1, 12)).Select(_ => (long)random.Next(0, 2000)).ToArray();
            var total = random.NextInt64(0, weights.Sum() + 1);
            var parts = Allocation.ByLargestRemainder(total, weights);
            Assert.Equal(total, parts.Sum());
            Assert.All(parts.Zip(weights), pair => Assert.InRange(pair.First, 0, pair.Second));
        }
    }
}
