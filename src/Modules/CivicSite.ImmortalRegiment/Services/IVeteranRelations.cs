using CivicSite.ImmortalRegiment.ViewModels;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>Something of another module that is about people of the archive. Modules that depend on this one register it, and the page of a person shows it.</summary>
public interface IVeteranRelations
{
    /// <returns>Null where there is nothing about the person.</returns>
    Task<VeteranRelation?> OfAsync(string veteranId);
}
