using System.Security.Cryptography;
using CivicSite.Tos.Indexes;
using CivicSite.Tos.Models;
using YesSql;

namespace CivicSite.Tos.Services;

/// <summary>Keeps the sheets of jurors.</summary>
internal sealed class JurySheets(ISession session)
{
    private const int OrderLength = 16;

    public async Task<IReadOnlyList<JurySheet>> AllAsync(string contestId) =>
        [.. await session.Query<JurySheet, JurySheetIndex>(row => row.ContestId == contestId).ListAsync()];

    /// <summary>The juror's own sheet; a new one, not stored yet, where there is none.</summary>
    public async Task<JurySheet> OfAsync(string contestId, Juror juror)
    {
        var id = juror.Id;
        return await session.Query<JurySheet, JurySheetIndex>(row => row.ContestId == contestId && row.Juror == id).FirstOrDefaultAsync()
            ?? new JurySheet { ContestId = contestId, Juror = juror.Id, JurorName = juror.Name, Order = RandomNumberGenerator.GetHexString(OrderLength) };
    }

    public Task SaveAsync(JurySheet sheet) => session.SaveAsync(sheet);
}
