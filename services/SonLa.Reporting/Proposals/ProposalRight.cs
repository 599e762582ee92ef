using SonLa.ServiceDefaults.Security;

namespace SonLa.Reporting.Proposals;

/// <summary>Who proposes what, and who may see it.</summary>
internal static class ProposalRight
{
    /// <summary>The office of the UBND proposes all three (S001 Điều 2.1.4); heads and the home affairs department propose praise out of an emulation movement (01/CT-UBND, items 8 and 10).</summary>
    public static bool MayPropose(this Caller caller, string kind, string organisationCode, Guid? movementId) =>
        caller.Is(Roles.UbndOffice)
        || (kind == ConductProposal.Praise && movementId is not null && (caller.Is(Roles.HomeAffairs) || caller.OrganisationCode == organisationCode));

    /// <summary>Those who propose and decide see all; other proposers their own; the party only what was approved, by its head.</summary>
    public static IQueryable<ConductProposal> VisibleTo(this IQueryable<ConductProposal> proposals, Caller caller)
    {
        if (caller.Is(Roles.UbndOffice, Roles.Chairman))
        {
            return proposals;
        }

        var (own, account, watches) = (caller.OrganisationCode, caller.AccountId, caller.Is(Roles.HomeAffairs));
        var leads = caller.Is(Roles.OrganisationHead, Roles.District);
        return proposals.Where(one =>
            one.ProposedBy == account
            || (watches && one.MovementId != null)
            || (leads && one.ProposedFor == own)
            || (leads && one.OrganisationCode == own && one.State == ProposalStates.Approved));
    }
}
