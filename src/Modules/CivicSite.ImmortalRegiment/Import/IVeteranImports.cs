using CivicSite.Import;
using Microsoft.AspNetCore.Http;

namespace CivicSite.ImmortalRegiment.Import;

/// <summary>Imports of lists of people. Callers have checked that the user may import.</summary>
public interface IVeteranImports
{
    Task<ImportListViewModel> ListAsync(TableFault fault = TableFault.None);

    /// <summary>Takes a file in.</summary>
    /// <returns>The id of the import, or why the file was not taken.</returns>
    Task<(string? BatchId, TableFault Fault)> UploadAsync(IFormFile? file);

    /// <summary>The choice of columns; null where there is no such import, or its rows are in the archive already.</summary>
    Task<ImportColumnsViewModel?> ColumnsAsync(string batchId);

    /// <summary>Takes the choice of columns and begins to check.</summary>
    /// <returns>The page again where the choice was not taken; null where there is no such import.</returns>
    Task<(bool Found, ImportColumnsViewModel? Page)> ChooseAsync(string batchId, ImportColumnsForm form);

    /// <summary>How an import stands; null where there is no such import.</summary>
    Task<ImportViewModel?> ShowAsync(string batchId, ImportRows? show, int page);

    /// <summary>All rows with what was found and what became of them, as CSV; null where there is no such import, or it was not checked.</summary>
    Task<byte[]?> ReportAsync(string batchId);

    /// <summary>Keeps what is chosen. False where there is no such import to decide on.</summary>
    Task<bool> DecideAsync(string batchId, MatchChoicesForm form);

    /// <summary>Begins to write. False where the import is not checked, or is under way.</summary>
    Task<bool> StartAsync(string batchId);

    /// <summary>Begins to take the import back. False where nothing was written.</summary>
    Task<bool> UndoAsync(string batchId);

    /// <summary>Forgets the list and all its rows. False where it is at work, or its rows are in the archive.</summary>
    Task<bool> DeleteAsync(string batchId);
}
