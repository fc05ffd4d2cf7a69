using Counterfoil.Domain.Baskets;
using Counterfoil.Domain.Money;
using Counterfoil.Features.Access;
using Counterfoil.Features.Baskets;
using Counterfoil.Features.Campaigns;
using Counterfoil.Features.Network;
using Counterfoil.Features.Offers;
using Counterfoil.Features.Products;
using Counterfoil.Features.Requests;

namespace Counterfoil.Server.Web.Till;

/// <summary>Lays a transaction out: prices its lines, asks what its coupons do, and lists what the household holds.</summary>
public sealed class ShowTill(
    ListRetailers retailers, FindProducts products, FindOfferProducts offers, FindHouseholdCoupons held,
    CheckBasket baskets, TimeProvider clock)
{
    private const int MostSuggestions = 3;
    private const int MostCovered = 6;

    /// <summary>The view of a state; null when the network has no retailer yet.</summary>
    public TillView? View(TillState state, Caller caller)
    {
        var all = retailers.All().Where(one => caller.RetailerId is null || one.Id == caller.RetailerId).ToList();
        if ((all.Find(one => one.Id == state.Form.Retailer) ?? all.FirstOrDefault()) is not { } retailer)
        {
            return null;
        }

        List<string> stores = caller.Store is null ? retailers.Stores(retailer.Id) : [caller.Store];
        var placed = state with
        {
            Form = state.Form with
            {
                Retailer = retailer.Id,
                Store = stores.Count == 1 ? stores[0] : state.Form.Store,
                Lane = state.Form.Lane.Length == 0 ? "web" : state.Form.Lane,
            },
        };
        var view = new TillView(placed, all, retailer, stores, retailer.LocalDate(clock.GetUtcNow()));
        return WithCoupons(WithLines(view, out var basket), basket, caller);
    }

    /// <summary>The lines as a check or a reserve takes them.</summary>
    public IReadOnlyList<BasketLineInput> Input(string retailerId, IReadOnlyList<TillForm.Line> lines) =>
        lines.Select(line => Input(line, products.One(retailerId, line.Product))).ToList();

    /// <summary>Some of the products that a coupon number covers.</summary>
    public IReadOnlyList<ProductRow> Covered(string retailerId, string code) => offers.List(retailerId, code, MostCovered);

    /// <summary>The currency of a retailer's lanes.</summary>
    public Currency Currency(string retailerId) =>
        retailers.All().Find(one => one.Id == retailerId)?.Rules.Currency ?? Counterfoil.Domain.Money.Currency.Usd;

    private static BasketLineInput Input(TillForm.Line line, ProductRow? product) => new(
        line.Product, new ExactNumber(product?.PriceMinor is { } price ? MinorUnits.Text(price) : line.Price),
        new ExactNumber(line.Quantity));

    private TillView WithLines(TillView view, out Basket? basket)
    {
        basket = null;
        if (view.Form.Lines.Count == 0)
        {
            return view;
        }

        var rows = view.Form.Lines.Select(line => (Line: line, Product: products.One(view.Retailer.Id, line.Product))).ToList();
        var errors = new FieldErrors();
        var read = ReadBasket.From(rows.Select(row => Input(row.Line, row.Product)).ToList(), view.Retailer.Id, errors);
        basket = read;
        var state = errors.All.Aggregate(view.State, (known, error) => known.Wrong(error.Field, Sentence(error)));
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Product is null)
            {
                state = state.Wrong($"basket[{i}]", $"{view.Retailer.Name} has no product of this number.");
            }
        }

        return view with
        {
            State = state,
            Lines = rows.Select((row, i) => new TillView.Line(row.Line, row.Product, read?.Lines[i].TotalMinor, 0)).ToList(),
        };
    }

    private static string Sentence(FieldError error) => error switch
    {
        { Field: var field, Reason: var reason } when field.EndsWith(".quantity", StringComparison.Ordinal) =>
            $"The quantity {reason}.",
        { Field: var field } when field.EndsWith(".price", StringComparison.Ordinal) =>
            "Type the price of one, such as 1.29.",
        _ => $"This {error.Reason}.",
    };

    private TillView WithCoupons(TillView view, Basket? basket, Caller caller)
    {
        var form = view.Form;
        var state = view.State;
        var result = state.Redemption?.Result;
        if (result is null && form.Coupons.Count > 0 && form.Household.Length == 0)
        {
            state = state.Wrong("household", "Type the household that presents the coupons.");
        }
        else if (result is null && form.Coupons.Count > 0 && basket is not null)
        {
            var errors = new FieldErrors();
            result = baskets.Check(
                new CheckBasket.Request(
                    form.Household, Input(view.Retailer.Id, form.Lines),
                    form.Coupons.Select(code => new CouponInput(code)).ToList(), view.Retailer.Id),
                caller, errors);
            state = errors.All.Aggregate(state, (known, error) => known.Wrong(error.Field, Sentence(error)));
        }

        var coupons = Outcomes(view.Retailer.Id, form.Coupons, result);
        var shown = view with
        {
            State = state,
            Coupons = coupons,
            Lines = view.Lines.Select((line, i) => line with { DiscountMinor = Discount(result, i) }).ToList(),
        };
        return state.Step == TillStep.Basket && form.Household.Length > 0
            ? shown with
            {
                Offered = held.List(
                    view.Retailer.Id, form.Household, view.BusinessDay,
                    basket?.Lines.Select(line => line.Product).ToList() ?? []),
            }
            : shown;
    }

    /// <summary>Pairs presented coupons with what came of them: both lists of an answer stand in presented order.</summary>
    private List<TillView.Coupon> Outcomes(string retailerId, IReadOnlyList<string> codes, BasketAnswer? result)
    {
        var applied = new Queue<BasketAnswer.Applied>(result?.AppliedCoupons ?? []);
        var refused = new Queue<BasketAnswer.Refused>(result?.RefusedCoupons ?? []);
        return codes.Select(code =>
        {
            if (applied.TryPeek(out var taken) && taken.CouponCode == code)
            {
                return new TillView.Coupon(code, applied.Dequeue(), null, []);
            }

            return refused.TryPeek(out var not) && not.CouponCode == code
                ? new TillView.Coupon(
                    code, null, refused.Dequeue(),
                    not.Missing is null ? [] : offers.List(retailerId, code, MostSuggestions))
                : new TillView.Coupon(code, null, null, []);
        }).ToList();
    }

    private static long Discount(BasketAnswer? result, int line) => result is null
        ? 0
        : result.AppliedCoupons.SelectMany(coupon => coupon.Lines).Where(one => one.LineNumber == line)
            .Sum(one => one.DiscountInCents + one.RetailerAddedInCents);
}
