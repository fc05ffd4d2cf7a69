using System.Reflection;
using Counterfoil.Domain.Baskets;
using Xunit;

namespace Counterfoil.Tests.Domain.Baskets;

public sealed class RefusalTests
{
    [Fact]
    public void The_catalogue_has_every_refusal_once_with_status_and_response_code()
    {
        var declared = typeof(Refusal).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(Refusal))
            .Select(field => (Refusal)field.GetValue(null)!).ToList();
        Assert.Equal(declared.Select(one => one.Code).Order(), Refusal.All.Select(one => one.Code).Order());
        Assert.Equal(Refusal.All.Count, Refusal.All.DistinctBy(one => one.Code).Count());
        Assert.All(Refusal.All, one =>
        {
            Assert.InRange(one.HttpStatus, 400, 499);
            Assert.Matches("^[0-9]{2}$", one.ResponseCode);
            Assert.Matches("^[A-Z].*[.]$", one.Sentence);
        });
    }
}
