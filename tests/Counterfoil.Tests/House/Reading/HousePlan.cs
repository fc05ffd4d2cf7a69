using System.Text.RegularExpressions;

namespace Counterfoil.Tests.House.Reading;

/// <summary>The allowed arrows as written in <c>docs/house.md</c>.</summary>
internal sealed partial class HousePlan
{
    /// <summary>Where the plan is written, for messages.</summary>
    public const string Page = "docs/house.md";

    private const string RoomsInside = "Rooms inside ";

    private readonly Dictionary<string, string[]> _projects;
    private readonly Dictionary<string, RoomList> _rooms;

    private HousePlan(
        Dictionary<string, string[]> projects, Dictionary<string, RoomList> rooms, string[] bareFloors, string[] hosts)
    {
        _projects = projects;
        _rooms = rooms;
        BareFloors = bareFloors;
        Hosts = hosts;
    }

    /// <summary>Projects that have no packages and do no input or output.</summary>
    public string[] BareFloors { get; }

    public string[] Hosts { get; }

    public IEnumerable<string> Projects => _projects.Keys;

    public static HousePlan Parse(string page)
    {
        var section = Section().Match(page.ReplaceLineEndings("\n"));
        var bullets = Bullet().Matches(section.Value).ToLookup(bullet => bullet.Groups["name"].Value, Quoted);
        string[] Only(string name) => bullets[name].FirstOrDefault()
            ?? throw new FormatException($"{Page}: no line \"- {name}:\" under \"## Allowed arrows\".");
        var projects = Only("Projects")
            .Select(arrow => arrow.Split("->"))
            .ToDictionary(arrow => arrow[0].Trim(), arrow => arrow.Length > 1 ? Words(arrow[1]) : []);
        var rooms = bullets
            .Where(bullet => bullet.Key.StartsWith(RoomsInside, StringComparison.Ordinal))
            .ToDictionary(bullet => bullet.Key[RoomsInside.Length..], bullet => RoomList.Parse(bullet.First()[0]));
        return new HousePlan(
            projects, rooms,
            Words(Only("Floors without packages and without input or output")[0]), Words(Only("Hosts")[0]));
    }

    public bool Knows(string project) => _projects.ContainsKey(project);

    /// <summary>Whether one project's file may reference another project.</summary>
    public bool MayReference(string from, string to) => _projects[from].Contains(to, StringComparer.Ordinal);

    /// <summary>Whether a project may name another: itself, or one further down its arrows.</summary>
    public bool MayName(string from, string to) =>
        from == to || (_projects.TryGetValue(from, out var next) && next.Any(project => MayName(project, to)));

    /// <summary>The rooms of a project; null where its folders are free.</summary>
    public RoomList? RoomsOf(string project) => _rooms.GetValueOrDefault(project);

    private static string[] Quoted(Match bullet) =>
        [.. Backticks().Matches(bullet.Value).Select(quoted => quoted.Groups["text"].Value)];

    private static string[] Words(string list) =>
        list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"^## Allowed arrows$.*?(?=^## |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"^- (?<name>[^:\n`]+):[^\n]*(?:\n  [^\n]*)*", RegexOptions.Multiline)]
    private static partial Regex Bullet();

    [GeneratedRegex("`(?<text>[^`]+)`")]
    private static partial Regex Backticks();
}
