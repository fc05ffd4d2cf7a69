using Counterfoil.Domain.Baskets;
using Counterfoil.Domain.Redemptions;
using Xunit;

namespace Counterfoil.Tests.Domain.Redemptions;

public sealed class ReservationTests
{
    private static readonly DateTimeOffset Noon = new(2017, 3, 15, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(RedemptionState.Reserved, "same", -1, typeof(ReserveDecision.Repeat))]
    [InlineData(RedemptionState.Reserved, "same", 0, typeof(ReserveDecision.Replace))]
    [InlineData(RedemptionState.Reserved, "other", -1, typeof(ReserveDecision.Replace))]
    [InlineData(RedemptionState.Expired, "same", 1, typeof(ReserveDecision.Replace))]
    [InlineData(RedemptionState.Committed, "same", 1, typeof(ReserveDecision.Repeat))]
    [InlineData(RedemptionState.Committed, "other", -1, typeof(ReserveDecision.Refused))]
    [InlineData(RedemptionState.Released, "same", -1, typeof(ReserveDecision.Refused))]
    public void Reserve_again(RedemptionState state, string basket, int minutesAfterExpiry, Type decision) =>
        Assert.IsType(
            decision, new Reservation(state, Noon, "same").Reserve(basket, Noon.AddMinutes(minutesAfterExpiry)));

    [Theory]
    [InlineData(RedemptionState.Expired, typeof(CommitDecision.TakeAgain))]
    [InlineData(RedemptionState.Committed, typeof(CommitDecision.Repeat))]
    [InlineData(RedemptionState.Released, typeof(CommitDecision.Refused))]
    public void Commit_of_what_is_not_reserved(RedemptionState state, Type decision) =>
        Assert.IsType(decision, new Reservation(state, Noon, "same").Commit(Noon));

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    public void Commit_after_expiry_is_late(int minutes, bool late) => Assert.Equal(
        new CommitDecision.Commit(late),
        new Reservation(RedemptionState.Reserved, Noon, "same").Commit(Noon.AddMinutes(minutes)));

    [Fact]
    public void Release_of_a_committed_one_is_refused() => Assert.Equal(
        new ReleaseDecision.Refused(Refusal.AlreadyCommitted),
        new Reservation(RedemptionState.Committed, Noon, "same").Release());

    [Theory]
    [InlineData(RedemptionState.Reserved, typeof(ReleaseDecision.Release))]
    [InlineData(RedemptionState.Expired, typeof(ReleaseDecision.End))]
    [InlineData(RedemptionState.Released, typeof(ReleaseDecision.AlreadyFree))]
    public void Release_of_what_is_not_committed(RedemptionState state, Type decision) =>
        Assert.IsType(decision, new Reservation(state, Noon, "same").Release());

    [Theory]
    [InlineData("R", "S", "L", "12-3", null)]
    [InlineData("", "S", "L", "1", "retailer")]
    [InlineData("R", "a/b", "L", "1", "store")]
    [InlineData("R", "S", "l n", "1", "lane")]
    [InlineData("R", "S", "L", null, "transactionNumber")]
    public void A_transaction_key_names_its_wrong_part(
        string retailer, string store, string lane, string? number, string? expected)
    {
        var made = TransactionKey.TryCreate(
            retailer, store, lane, new DateOnly(2017, 3, 15), number, out _, out var wrong);
        Assert.Equal((expected is null, expected), (made, wrong));
    }
}
