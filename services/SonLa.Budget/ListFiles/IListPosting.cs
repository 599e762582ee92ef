namespace SonLa.Budget.ListFiles;

/// <summary>Goes through the list of one kind of file.</summary>
internal interface IListPosting
{
    /// <summary>One of <see cref="ImportKinds"/>.</summary>
    string Kind { get; }

    /// <summary>Checks the list against the ledgers; with an order, enters it into them inside the transaction that is open.</summary>
    /// <param name="order">Who has ordered it to be posted; null for the check.</param>
    /// <param name="progress">Told lines done and lines in all.</param>
    Task<ListCheck> Go(FileImport import, byte[] content, ImportOrder? order, Func<int, int, Task> progress, CancellationToken cancellationToken);
}
