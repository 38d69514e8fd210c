using CivicSite.ImmortalRegiment.Indexes;
using CivicSite.ImmortalRegiment.Models;
using CivicSite.ImmortalRegiment.ViewModels;
using OrchardCore.ContentManagement;
using YesSql;

namespace CivicSite.ImmortalRegiment.Services;

/// <summary>Ties of a person: those of the record itself, and those that other records have to it.</summary>
internal sealed class VeteranKin(ISession session, VeteranTexts texts)
{
    public async Task<IReadOnlyList<TieRow>> OfAsync(ContentItem item, VeteranContext context)
    {
        var id = item.ContentItemId;
        var others = await session.QueryIndex<VeteranTieIndex>().Where(row => row.VeteranId == id).ListAsync();
        var ties = item.Part<VeteranKinPart>().Ties.Concat(others.Select(static row => new VeteranTie { Kind = TieKinds.Reverse(row.Kind), VeteranId = row.ContentItemId }));
        return
        [
            .. ties.Select(tie => (Tie: tie, Row: Row(tie, context))).Where(static pair => pair.Row.Name.Length > 0)
                .DistinctBy(static pair => pair.Tie.VeteranId.Length > 0 ? pair.Tie.VeteranId : pair.Row.Name)
                .OrderBy(static pair => TieKinds.All.ToList().IndexOf(pair.Tie.Kind)).Select(static pair => pair.Row),
        ];
    }

    private TieRow Row(VeteranTie tie, VeteranContext context) =>
        tie.VeteranId.Length > 0 && context.Directory.Find(tie.VeteranId) is { } other
            ? new TieRow(texts.Tie(tie.Kind), other.Name, context.Urls.Item(other.Id, other.Path), VeteranTexts.Years(other.Birth, other.Death))
            : new TieRow(texts.Tie(tie.Kind), tie.Name, "", "");
}
