using SonLa.Contracts.Identity;
using SonLa.Testing;
using SonLa.Testing.Servers;
using Xunit;

namespace SonLa.Budget.Tests.Organisations;

public sealed class KeepOrganisationTests(BudgetService budget) : IClassFixture<BudgetService>
{
    [Fact]
    public async Task Whichever_version_of_an_owner_arrives_last_the_newest_one_stands()
    {
        var owner = new OrganisationChanged
        {
            OrganisationId = Guid.CreateVersion7(),
            Code = "so-moi",
            Name = "Sở mới",
            Kind = "department",
            HeadTitle = "Giám đốc",
            Aliases = [],
            ValidFrom = new(2004, 1, 1),
            Version = 1,
        };
        await budget.Deliver(owner);
        await using var held = await HeldRows.By(budget.Database(), "select 1 from known_organisations where code = 'so-moi' for update");

        await budget.Publish(owner with { Name = "Tên mới", ValidTo = new(2025, 2, 28), Version = 3 });
        await held.AwaitedBy(1);
        var older = await budget.Publish(owner with { Name = "Tên cũ", Version = 2 });
        await held.AwaitedBy(2);
        await held.Release();

        await Eventually.Equal(1L, () => budget.Database().Scalar<long>("select count(*) from inbox where message_id = $1", older));
        Assert.Equal("Tên mới", await budget.Database().Scalar<string>("select name from known_organisations where code = 'so-moi'"));
        Assert.Equal(new DateOnly(2025, 2, 28), await budget.Database().Scalar<DateOnly>("select valid_to from known_organisations where code = 'so-moi'"));
    }
}
