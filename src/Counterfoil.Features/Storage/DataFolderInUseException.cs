namespace Counterfoil.Features.Storage;

/// <summary>Another process owns the data folder.</summary>
public sealed class DataFolderInUseException(string folder)
    : Exception($"The data folder {folder} is in use by another process. Stop that one, or name another folder.");
