namespace SonLa.Identity.Organisations;

/// <summary>What can be done with organisations.</summary>
internal static class OrganisationEndpoints
{
    public static void MapOrganisationEndpoints(this IEndpointRouteBuilder app)
    {
        var organisations = app.MapGroup("/organisations").WithTags("Organisations");
        ListOrganisations.Map(organisations);
        GetOrganisation.Map(organisations);
        ChangeOrganisation.Map(organisations);
        Republish.Map(organisations);
        ListOrganisationClasses.Map(app);
    }
}
