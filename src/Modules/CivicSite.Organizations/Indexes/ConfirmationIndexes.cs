using CivicSite.Organizations.Confirmation;
using YesSql.Indexes;

namespace CivicSite.Organizations.Indexes;

/// <summary>One row for each request to confirm a record.</summary>
public sealed class ConfirmationRequestIndex : MapIndex
{
    public string RequestId { get; set; } = "";

    /// <summary>Id of the organisation.</summary>
    public string OrganizationId { get; set; } = "";

    public string TokenHash { get; set; } = "";

    /// <summary>A value of <c>RequestState</c>.</summary>
    public int State { get; set; }

    public DateTime CreatedUtc { get; set; }

    public DateTime ExpiresUtc { get; set; }
}

/// <summary>One row for each organisation whose contact has answered.</summary>
public sealed class RecordConfirmationIndex : MapIndex
{
    /// <summary>Id of the organisation.</summary>
    public string OrganizationId { get; set; } = "";

    public DateTime ConfirmedOn { get; set; }
}

internal sealed class ConfirmationRequestIndexProvider : IndexProvider<ConfirmationRequest>
{
    public override void Describe(DescribeContext<ConfirmationRequest> context) =>
        context.For<ConfirmationRequestIndex>().Map(static request => new ConfirmationRequestIndex
        {
            RequestId = request.RequestId,
            OrganizationId = request.ContentItemId,
            TokenHash = request.TokenHash,
            State = (int)request.State,
            CreatedUtc = request.CreatedUtc,
            ExpiresUtc = request.ExpiresUtc,
        });
}

internal sealed class RecordConfirmationIndexProvider : IndexProvider<RecordConfirmations>
{
    public override void Describe(DescribeContext<RecordConfirmations> context) =>
        context.For<RecordConfirmationIndex>().Map(static record => new RecordConfirmationIndex
        {
            OrganizationId = record.ContentItemId,
            ConfirmedOn = record.ConfirmedOn,
        });
}
