using System.Diagnostics;
using Counterfoil.Domain.Baskets;
using Counterfoil.Features.Baskets;
using Counterfoil.Features.Requests;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Counterfoil.Features.Redemptions;

/// <summary>What a verb of redemption answers.</summary>
public abstract record RedemptionOutcome
{
    private RedemptionOutcome()
    {
    }

    /// <summary>It is done, or was before.</summary>
    public sealed record Done(RedemptionAnswer Answer) : RedemptionOutcome;

    /// <summary>No coupon takes anything off; nothing was changed.</summary>
    public sealed record NothingApplies(BasketAnswer Result, Refusal First) : RedemptionOutcome;

    /// <summary>The redemption does not allow it; nothing was changed.</summary>
    public sealed record Refused(Refusal Refusal) : RedemptionOutcome;

    /// <summary>Fields of the request are wrong.</summary>
    public sealed record Invalid(FieldErrors Errors) : RedemptionOutcome;

    /// <summary>The idempotency key was used with another body.</summary>
    public sealed record KeyReused : RedemptionOutcome;

    /// <summary>The answer over HTTP.</summary>
    public Results<Ok<RedemptionAnswer>, ProblemHttpResult> ToHttp() => this switch
    {
        Done done => TypedResults.Ok(done.Answer),
        NothingApplies nothing => Problems.Of(
            nothing.First.HttpStatus, nothing.First.Code, "No coupon takes anything off.",
            string.Join(" ", nothing.Result.RefusedCoupons.Select(coupon => $"{coupon.CouponCode}: {coupon.Message}")),
            ("responseCode", nothing.First.ResponseCode),
            ("errors", nothing.Result.RefusedCoupons.Select((coupon, i) =>
                new FieldError($"coupons[{i}].gs1", coupon.Message)).ToList()),
            ("result", nothing.Result)),
        Refused refused => Problems.Of(refused.Refusal),
        Invalid invalid => invalid.Errors.Answer(),
        KeyReused => Problems.Of(
            StatusCodes.Status422UnprocessableEntity, "key-reused", "This idempotency key was used with another body.",
            "Use a new key for a new request."),
        _ => throw new UnreachableException(),
    };
}
