namespace Counterfoil.Features.Requests;

/// <summary>What an import did.</summary>
/// <param name="Rows">Rows of the request.</param>
/// <param name="Changed">Rows that were new or different; zero for a repeat.</param>
public sealed record ImportAnswer(int Rows, int Changed);
