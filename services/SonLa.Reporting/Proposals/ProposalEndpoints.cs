using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Proposals;

/// <summary>The slices of proposals to praise, correct or discipline.</summary>
internal static class ProposalEndpoints
{
    internal static void MapProposalEndpoints(this IEndpointRouteBuilder app)
    {
        var proposals = app.MapGroup("/conduct-proposals").WithTags("Proposals").RequirePermission(Permissions.ReadReporting);
        ListConductProposals.Map(proposals);
        GetConductProposal.Map(proposals);
        ProposeConduct.Map(proposals);
        WithdrawConduct.Map(proposals);
        DecideConduct.Map(proposals);
    }
}
