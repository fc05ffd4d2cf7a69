namespace Counterfoil.Tests.House.Reading;

/// <summary>The rooms of one floor in the order in which they may use each other.</summary>
internal sealed class RoomList
{
    private readonly List<(string Room, int Group, bool Strangers)> _rooms = [];

    /// <summary>Every room, in the order written.</summary>
    public IEnumerable<string> Names => _rooms.Select(room => room.Room);

    /// <summary>Reads <c>A, B - C | D</c>: groups in order; those divided by <c>|</c> are strangers.</summary>
    public static RoomList Parse(string text)
    {
        var list = new RoomList();
        foreach (var (group, index) in text.Split(" - ").Select((group, index) => (group, index)))
        {
            var strangers = group.Contains('|', StringComparison.Ordinal);
            list._rooms.AddRange(group.Split(strangers ? '|' : ',').Select(room => (room.Trim(), index, strangers)));
        }

        return list;
    }

    public bool Has(string room) => Place(room) >= 0;

    /// <summary>Whether a room may use another: itself, or one written before it that is no stranger.</summary>
    public bool MayUse(string from, string to)
    {
        var (user, used) = (Place(from), Place(to));
        return used >= 0 && (user == used
            || (used < user && !(_rooms[user].Group == _rooms[used].Group && _rooms[user].Strangers)));
    }

    private int Place(string room) => _rooms.FindIndex(entry => entry.Room == room);
}
