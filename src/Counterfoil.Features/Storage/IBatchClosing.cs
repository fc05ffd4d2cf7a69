namespace Counterfoil.Features.Storage;

/// <summary>Gathers over a batch and is written once, at its end.</summary>
public interface IBatchClosing
{
    /// <summary>Writes what was gathered.</summary>
    void Close(WriteBatch batch);
}
