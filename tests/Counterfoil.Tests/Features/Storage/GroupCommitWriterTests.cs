using System.Globalization;
using Counterfoil.Features.Storage;
using Xunit;

namespace Counterfoil.Tests.Features.Storage;

public sealed class GroupCommitWriterTests : IDisposable
{
    private readonly HeldWriter held = new();

    public void Dispose() => held.Dispose();

    [Fact]
    public async Task Requests_that_wait_together_share_one_commit()
    {
        await held.Hold();
        var notes = Enumerable.Range(0, 200).Select(i => held.Note(Text(i))).ToList();
        held.Release();
        Assert.Single((await Task.WhenAll(notes)).Distinct());
        Assert.Equal(200, held.Notes().Count);
    }

    [Fact]
    public async Task A_batch_has_a_bound()
    {
        await held.Hold();
        var notes = Enumerable.Range(0, GroupCommitWriter.MostInBatch + 1).Select(i => held.Note(Text(i))).ToList();
        held.Release();
        Assert.Equal(2, (await Task.WhenAll(notes)).Distinct().Count());
    }

    [Fact]
    public async Task Requests_that_share_a_key_never_share_a_batch_and_keep_their_order()
    {
        await held.Hold();
        var order = new List<int>();
        var notes = Enumerable.Range(0, 20).Select(i => held.Writer.Write(["coupon", Text(i)], batch =>
        {
            order.Add(i);
            return batch;
        })).ToList();
        var apart = held.Note("apart");
        held.Release();
        var batches = await Task.WhenAll(notes);
        Assert.Equal(20, batches.Distinct().Count());
        Assert.Equal(Enumerable.Range(0, 20), order);
        Assert.Same(batches[0], await apart);
    }

    [Fact]
    public async Task A_request_does_not_overtake_one_that_it_shares_any_key_with()
    {
        await held.Hold();
        var order = new List<string>();
        Task<int> Write(string name, params string[] keys) => held.Writer.Write(keys, _ =>
        {
            order.Add(name);
            return 0;
        });
        var all = new[] { Write("first", "a"), Write("second", "a", "b"), Write("third", "b"), Write("fourth", "c") };
        held.Release();
        await Task.WhenAll(all);
        Assert.Equal(["first", "fourth", "second", "third"], order);
    }

    [Fact]
    public async Task A_request_that_names_a_key_twice_is_taken_all_the_same()
    {
        await held.Note("twice", "key", "key");
        Assert.Equal(["twice"], held.Notes());
    }

    [Fact]
    public async Task A_request_that_fails_does_not_fail_its_batch_mates()
    {
        await held.Hold();
        var before = held.Note("before");
        var failing = held.Writer.Write<int>(["failing"], batch =>
        {
            HeldWriter.Write(batch, "half done");
            throw new InvalidDataException("as planned");
        });
        var after = held.Note("after");
        held.Release();
        await Task.WhenAll(before, after);
        await Assert.ThrowsAsync<InvalidDataException>(() => failing);
        Assert.Equal(["after", "before"], held.Notes());
    }

    [Fact]
    public async Task A_guard_that_fails_rolls_the_batch_back_and_its_requests_are_tried_singly()
    {
        await held.Hold();
        var decided = 0;
        var mate = held.Writer.Write(["mate"], batch =>
        {
            decided++;
            return HeldWriter.Write(batch, "mate");
        });
        var guarded = held.Writer.Write(["guarded"], batch =>
        {
            batch.WriteOne("UPDATE note SET batch = 1 WHERE text = 'not there'");
            return 0;
        });
        var other = held.Note("other");
        held.Release();
        await Assert.ThrowsAsync<GuardFailedException>(() => guarded);
        Assert.NotSame(await mate, await other);
        Assert.Equal(2, decided);
        Assert.Equal(["mate", "other"], held.Notes());
    }

    [Fact]
    public async Task Nothing_is_answered_before_others_can_read_it()
    {
        var notes = Enumerable.Range(0, 50).Select(async i =>
        {
            await held.Note(Text(i));
            Assert.Contains(Text(i), held.Notes());
        });
        await Task.WhenAll(notes);
    }

    [Fact]
    public async Task Nothing_is_answered_before_its_batch_is_committed()
    {
        await held.Hold();
        Task<WriteBatch>? note = null;
        var answeredEarly = false;
        List<string> seenBefore = ["not asked"];
        note = held.Writer.Write(["note"], batch =>
        {
            HeldWriter.Write(batch, "note");
            seenBefore = held.Notes();
            batch.AfterCommit(() => answeredEarly = note!.IsCompleted || held.Notes().Count != 1);
            return batch;
        });
        held.Release();
        await note;
        Assert.Empty(seenBefore);
        Assert.False(answeredEarly);
    }

    [Fact]
    public async Task A_full_queue_refuses_and_takes_again_once_it_has_room()
    {
        using var small = new HeldWriter(capacity: 1);
        await small.Hold();
        var waiting = small.Note("waiting");
        await Assert.ThrowsAsync<WriterBusyException>(() => small.Note("refused"));
        small.Release();
        await waiting;
        await small.Note("later");
        Assert.Equal(["later", "waiting"], small.Notes());
    }

    [Fact]
    public async Task What_is_queued_when_it_ends_is_still_written()
    {
        await held.Hold();
        var notes = Enumerable.Range(0, 10).Select(i => held.Note(Text(i))).ToList();
        held.Release();
        held.Writer.Dispose();
        await Task.WhenAll(notes);
        Assert.Equal(10, held.Notes().Count);
    }

    [Fact]
    public void The_writer_keeps_what_it_confirms()
    {
        using var rows = held.Database.OpenWriter();
        Assert.Equal("wal", rows.ReadFirst("PRAGMA journal_mode", row => row.GetString(0)));
        Assert.Equal(2, rows.ReadFirst("PRAGMA synchronous", row => row.GetInt32(0)));
        Assert.Equal(1, rows.ReadFirst("PRAGMA foreign_keys", row => row.GetInt32(0)));
    }

    private static string Text(int number) => "note " + number.ToString(CultureInfo.InvariantCulture);
}
