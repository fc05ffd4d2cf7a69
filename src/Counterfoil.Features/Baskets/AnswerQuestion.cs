using Counterfoil.Domain.Baskets;

namespace Counterfoil.Features.Baskets;

/// <summary>Answers a basket question by the rules alone: nothing is looked up and nothing changes.</summary>
public static class AnswerQuestion
{
    /// <summary>The answer of the basket contract.</summary>
    /// <param name="question">The basket and its coupons.</param>
    /// <param name="rules">The retailer's policies.</param>
    /// <param name="best">Whether the best assignment is sought, or coupons are taken as presented.</param>
    public static BasketAnswer To(BasketQuestion question, CheckRules rules, bool best)
    {
        var presented = HandedCoupon.Screen(question.Coupons, question.On);
        return BasketAnswer.Of(
            question.Basket,
            best
                ? BestOrder.Check(question.Basket, presented, rules)
                : PresentedOrder.Check(question.Basket, presented, rules));
    }
}
