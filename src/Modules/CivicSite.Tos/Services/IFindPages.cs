using CivicSite.Tos.ViewModels;

namespace CivicSite.Tos.Services;

/// <summary>Answers «Whose TOS is this?» and compares TOS.</summary>
public interface IFindPages
{
    Task<FindViewModel> FindAsync(FindRequest asked);

    Task<CompareViewModel> CompareAsync();
}
