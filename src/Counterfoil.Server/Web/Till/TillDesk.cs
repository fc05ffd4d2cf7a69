using System.Diagnostics;
using System.Globalization;
using Counterfoil.Domain.Offers;
using Counterfoil.Domain.Redemptions;
using Counterfoil.Features.Access;
using Counterfoil.Features.Baskets;
using Counterfoil.Features.Products;
using Counterfoil.Features.Redemptions;

namespace Counterfoil.Server.Web.Till;

/// <summary>What a cashier does at the lane: enters, reserves, commits, releases.</summary>
public sealed class TillDesk(
    ShowTill show, FindProducts products, ReserveRedemption reserves, CommitRedemption commits, ReleaseRedemption releases)
{
    private const int MostFound = 8;
    private const int MostSearched = 100;

    /// <summary>Does what the form asks; null when the network has no retailer yet.</summary>
    public async Task<TillView?> Act(TillForm form, Caller caller)
    {
        if (show.View(new TillState(form), caller) is not { } before)
        {
            return null;
        }

        var placed = before.Form;
        var state = placed.Action switch
        {
            "commit" when placed.Redemption.Length > 0 => await Commit(placed, caller),
            "release" when placed.Redemption.Length > 0 => await Release(placed, caller),
            _ when placed.Redemption.Length > 0 => await Reserve(placed, before, caller),
            "new" => new TillState(placed.Next()) { Focus = "household" },
            "reserve" => await Reserve(Enter(placed), before, caller),
            var action when action.StartsWith("remove:", StringComparison.Ordinal) =>
                new TillState(placed with { Lines = Without(placed.Lines, action[7..]) }) { Focus = "scan" },
            var action when action.StartsWith("drop:", StringComparison.Ordinal) =>
                new TillState(placed with { Coupons = Without(placed.Coupons, action[5..]) }) { Focus = "typed" },
            _ => Enter(placed),
        };
        return show.View(state, caller);
    }

    /// <summary>
    /// Products whose number begins with, or whose name contains, what is typed; of the first hundred those with a price
    /// first.
    /// </summary>
    public IReadOnlyList<ProductRow> Search(string retailerId, string text) => text.Trim().Length < 2
        ? []
        : products.List(retailerId, text, null, MostSearched).Items
            .OrderBy(product => product.PriceMinor is null ? 1 : 0).Take(MostFound).ToList();

    private TillState Enter(TillForm form)
    {
        var state = new TillState(form with { Scanned = [], Typed = [], Pick = "", Use = "" });
        foreach (var number in form.Pick.Length > 0 ? [form.Pick] : form.Scanned)
        {
            state = Scan(state, number);
        }

        foreach (var code in form.Use.Length > 0 ? [.. form.Typed, form.Use] : form.Typed)
        {
            state = Present(state, code);
        }

        // A chosen button is gone after it was pressed; who types in a field stays there.
        return state with { Focus = form.Pick.Length > 0 ? "scan" : form.Use.Length > 0 ? "typed" : null };
    }

    private static TillState Present(TillState state, string code)
    {
        if (!OfferNumber.TryParse(code, out _, out var wrong))
        {
            return state.Wrong("typed", $"“{code}” is not a coupon number. {wrong.Message}");
        }

        return state.Form.Coupons.Count >= CheckBasket.MostCoupons
            ? state.Wrong("typed", $"At most {CheckBasket.MostCoupons} coupons go into a basket.")
            : state with { Form = state.Form with { Coupons = [.. state.Form.Coupons, code] } };
    }

    private TillState Scan(TillState state, string number)
    {
        var form = state.Form;
        if (products.One(form.Retailer!, number) is null)
        {
            var found = Search(form.Retailer!, number);
            return found.Count > 0
                ? state with { Found = found }
                : state.Wrong("scan", $"No product has the number or name “{number}”.");
        }

        var at = form.Lines.ToList().FindIndex(line => line.Product == number);
        if (at >= 0 && int.TryParse(form.Lines[at].Quantity, NumberStyles.None, CultureInfo.InvariantCulture, out var had)
            && had < 999)
        {
            var more = form.Lines[at] with { Quantity = (had + 1).ToString(CultureInfo.InvariantCulture) };
            return state with { Form = form with { Lines = form.Lines.Select((line, i) => i == at ? more : line).ToList() } };
        }

        return form.Lines.Count >= TillForm.MostLines
            ? state.Wrong("scan", $"At most {TillForm.MostLines} lines go into a basket typed here.")
            : state with { Form = form with { Lines = [.. form.Lines, new TillForm.Line(number, "1", "")] } };
    }

    private Task<TillState> Reserve(TillForm form, TillView before, Caller caller) =>
        Reserve(new TillState(form), before, caller);

    private async Task<TillState> Reserve(TillState entered, TillView before, Caller caller)
    {
        var form = entered.Form;
        var state = entered;
        if (!before.Stores.Contains(form.Store))
        {
            state = state.Wrong("store", "Choose the store.");
        }

        if (form.Lines.Count == 0)
        {
            state = state.Wrong("scan", "Scan what the shopper buys.");
        }
        else if (form.Coupons.Count == 0)
        {
            state = state.Wrong("typed", "Scan or choose a coupon: without one there is nothing to redeem.");
        }

        if (state.Errors.Count > 0 || show.View(state, caller)!.State.Errors.Count > 0)
        {
            return state;
        }

        var outcome = await reserves.Reserve(
            new ReserveRedemption.Request(
                form.Store, form.Lane, before.BusinessDay, form.Number, form.Household,
                show.Input(form.Retailer!, form.Lines), form.Coupons.Select(code => new CouponInput(code)).ToList(),
                form.Retailer),
            caller, null);
        return Told(form, outcome);
    }

    private async Task<TillState> Commit(TillForm form, Caller caller) =>
        Told(form, await commits.Commit(new TransactionInput(form.Redemption), caller, null));

    private async Task<TillState> Release(TillForm form, Caller caller) =>
        Told(form, await releases.Release(new TransactionInput(form.Redemption), caller, null));

    private static TillState Told(TillForm form, RedemptionOutcome outcome)
    {
        // A transaction that ended takes no coupons any more: the basket goes on under a new number.
        var renewed = form with { Redemption = "", Number = TillForm.NewNumber() };
        return outcome switch
        {
            RedemptionOutcome.Done { Answer: { State: RedemptionState.Reserved } held } =>
                new TillState(form with { Redemption = held.Id })
                {
                    Step = TillStep.Reserved, Redemption = held, Focus = "commit",
                },
            RedemptionOutcome.Done { Answer: { State: RedemptionState.Committed } done } =>
                new TillState(form with { Redemption = done.Id })
                {
                    Step = TillStep.Receipt, Redemption = done, Focus = "new",
                },
            RedemptionOutcome.Done => new TillState(renewed)
            {
                Notice = "The coupons were given back. The basket is still here.", Focus = "scan",
            },
            RedemptionOutcome.NothingApplies => new TillState(form with { Redemption = "" })
            {
                Notice = "No coupon takes anything off, so none is held. See beside each coupon why.", NoticeIsBad = true,
            },
            RedemptionOutcome.Refused { Refusal: var refusal } => new TillState(renewed)
            {
                Notice = $"{refusal.Sentence} The basket is still here, as a new transaction.", NoticeIsBad = true,
            },
            RedemptionOutcome.Invalid { Errors: var errors } => errors.All.Aggregate(
                new TillState(form with { Redemption = "" }),
                (state, error) => state.Wrong(error.Field, $"This {error.Reason}.")),
            _ => throw new UnreachableException(),
        };
    }

    private static List<T> Without<T>(IReadOnlyList<T> items, string index) =>
        items.Where((_, i) => i.ToString(CultureInfo.InvariantCulture) != index).ToList();
}
