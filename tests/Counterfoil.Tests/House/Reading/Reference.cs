namespace Counterfoil.Tests.House.Reading;

/// <summary>A place in a file that names one of our namespaces, or something in it.</summary>
/// <param name="Line">Counted from one.</param>
/// <param name="Project">The short name of the project that is named.</param>
/// <param name="Room">The room in it; null where the project itself is named.</param>
/// <param name="IsFull">Whether the name begins with <c>Counterfoil.</c>.</param>
/// <param name="Written">The name as written.</param>
internal sealed record Reference(int Line, string Project, string? Room, bool IsFull, string Written);
