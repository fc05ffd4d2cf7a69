using System.Text;
using Counterfoil.Domain.Baskets;
using Counterfoil.Domain.Money;
using Counterfoil.Domain.Network;
using Counterfoil.Features.Baskets;
using Counterfoil.Features.Requests;
using Counterfoil.Tests.Formats;
using Xunit;

namespace Counterfoil.Tests.Features.Baskets;

public sealed class ReadBasketQuestionTests
{
    private static readonly CheckRules Rules = new(
        new RetailerRules(Currency.Usd, 2, 100, ReduceOverValue: false), FreeItemChoice.Cheapest);

    [Theory]
    [InlineData("1.234", "basket[0].price has 3 decimals, at most 2 are exact")]
    [InlineData("1e2", "basket[0].price is not an amount such as 1.29")]
    [InlineData("-1", "basket[0].price is negative")]
    [InlineData("\"1.2.3\"", "basket[0].price is not an amount such as 1.29")]
    [InlineData("true", "basket[0].price is not an amount such as 1.29")]
    public void A_wrong_price_is_named_with_its_place(string price, string sentence)
    {
        var fault = Fault(Line($"\"product_code\":\"1\",\"price\":{price},\"quantity\":1,\"unit\":\"item\""));
        Assert.Equal((sentence, "basket[0].price"), (fault.Sentence, fault.Path));
        Assert.Equal(39, fault.Offset);
    }

    [Theory]
    [InlineData("", "basket[0].product_code is missing")]
    [InlineData("\"product_code\":\"1\",\"quantity\":1", "basket[0].price is missing")]
    [InlineData("\"product_code\":\"1\",\"price\":1", "basket[0].quantity is missing")]
    [InlineData("\"product_code\":\"1\",\"price\":1,\"quantity\":1.5", "basket[0].quantity is not whole")]
    [InlineData("\"product_code\":\"1\",\"price\":1,\"quantity\":0", "basket[0].quantity is zero")]
    [InlineData(
        "\"product_code\":\"1\",\"price\":1,\"quantity\":1,\"unit\":\"oz\"", "basket[0].unit is not item, lb or kg")]
    [InlineData(
        "\"product_code\":\"1\",\"price\":1,\"quantity\":1.2345,\"unit\":\"lb\"",
        "basket[0].quantity has 4 decimals, at most 3 are exact")]
    public void A_wrong_line_is_named(string line, string sentence) =>
        Assert.Equal(sentence, Fault(Line(line)).Sentence);

    [Theory]
    [InlineData("{", 1, 2)]
    [InlineData("{\n \"basket\":[],\n \"coupons\":[}", 3, 13)]
    [InlineData("[]", 1, 1)]
    [InlineData("", 1, 1)]
    [InlineData("{\"basket\":[],\"coupons\":[],\"on\":\"2026-02-30\"}", 1, 32)]
    public void What_is_wrong_has_a_line_and_a_column(string json, int line, int column)
    {
        var bytes = Encoding.UTF8.GetBytes(json);
        Assert.False(ReadBasketQuestion.TryRead(bytes, ExampleBasket.Today, true, out _, out var fault));
        Assert.Equal((line, column), fault.Place(bytes));
    }

    [Fact]
    public void Amounts_are_the_same_however_they_are_written()
    {
        foreach (var price in new[] { "1.1", "1.10", "\"1.10\"", "\"1.1\"" })
        {
            var json = $"{{{Line($"\"product_code\":\"1\",\"price\":{price},\"quantity\":2")},\"coupons\":[]}}";
            Assert.True(ReadBasketQuestion.TryRead(
                Encoding.UTF8.GetBytes(json), ExampleBasket.Today, true, out var question, out _));
            Assert.Equal(220, question.Basket.TotalMinor);
        }
    }

    [Fact]
    public void Whatever_comes_is_answered_or_named_with_its_place()
    {
        var valid = ExampleBasket.All().Select(one => one.Input).Where(input => input.Length < 2_000).ToList();
        Fuzz.Run(valid, text =>
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            if (ReadBasketQuestion.TryRead(bytes, ExampleBasket.Today, true, out var question, out var fault))
            {
                var best = text.Length % 2 == 0;
                var answer = AnswerQuestion.To(question, Rules, best);
                Assert.Equal(question.Coupons.Count, answer.AppliedCoupons.Count + answer.RefusedCoupons.Count);
                return;
            }

            var (line, column) = fault.Place(bytes);
            Assert.True(line > 0 && column > 0 && fault.Offset <= bytes.Length && fault.Sentence.Length > 0);
        });
    }

    private static string Line(string members) => $"\"basket\":[{{{members}}}]";

    private static PlacedFault Fault(string basket)
    {
        var json = Encoding.UTF8.GetBytes($"{{{basket},\"coupons\":[]}}");
        Assert.False(ReadBasketQuestion.TryRead(json, ExampleBasket.Today, true, out _, out var fault));
        return fault;
    }
}
