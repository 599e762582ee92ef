using SonLa.Contracts.Identity;
using Xunit;

namespace SonLa.Assignments.Tests.Organisations;

public sealed class CopyOrganisationOnOrganisationChangedTests(AssignmentsService service) : IClassFixture<AssignmentsService>
{
    [Fact]
    public async Task The_newest_version_wins_whatever_the_order()
    {
        var heard = An("so-thu", "Sở Thử", 2);
        await service.Deliver(heard);
        await service.Deliver(heard with { Name = "Tên cũ", Version = 1 });
        Assert.Equal("Sở Thử", await NameOf("so-thu"));

        await service.Deliver(heard with { Name = "Sở Thử nghiệm", Version = 3 });

        Assert.Equal("Sở Thử nghiệm", await NameOf("so-thu"));
    }

    [Fact]
    public async Task A_redelivered_message_changes_nothing()
    {
        var messageId = await service.Deliver(An("so-lap", "Sở Lặp", 1));

        await service.Deliver(An("so-lap", "Sở Lặp", 1), messageId);

        Assert.Equal(1L, await service.Database().Scalar<long>("select count(*) from organisations where code = 'so-lap'"));
    }

    [Fact]
    public async Task A_collective_name_is_kept_in_its_newest_version()
    {
        var heard = new OrganisationClassDefined { Code = "thu", Name = "Các sở thử", Aliases = ["các thử"], Kind = "department", Resolvable = true, Version = 2 };
        await service.Deliver(heard);
        await service.Deliver(heard with { Kind = "district", Version = 1 });

        Assert.Equal("department", await service.Database().Scalar<string>("select kind from organisation_classes where code = 'thu'"));
    }

    private static OrganisationChanged An(string code, string name, int version) => new()
    {
        OrganisationId = Guid.CreateVersion7(),
        Code = code,
        Name = name,
        Kind = "department",
        HeadTitle = $"Giám đốc {name}",
        Aliases = [],
        ValidFrom = new(2004, 1, 1),
        Version = version,
    };

    private Task<string> NameOf(string code) => service.Database().Scalar<string>("select name from organisations where code = $1", code);
}
