using SonLa.Contracts.Reporting;

namespace SonLa.Notifications.Tests;

/// <summary>What becomes of an obstacle, as Reporting publishes it.</summary>
internal static class ObstacleHappened
{
    private const string What = "Giải phóng mặt bằng chậm.";

    internal static ObstacleTakenOn TakenOn(string raiser) => new() { ObstacleId = Guid.CreateVersion7(), OrganisationCode = raiser, What = What, TakenOnAt = Happened.At, Version = 2 };

    internal static ObstacleResolved Resolved(string raiser) => new() { ObstacleId = Guid.CreateVersion7(), OrganisationCode = raiser, What = What, Answer = "Đã cấp đơn giá.", DocumentNumber = "12/SKHĐT", ResolvedAt = Happened.At, Version = 3 };

    internal static ObstaclePassedUp PassedUp(string raiser) => new() { ObstacleId = Guid.CreateVersion7(), OrganisationCode = raiser, What = What, Advice = "Đề nghị ban hành đơn giá.", PassedUpAt = Happened.At, Version = 3 };

    internal static ObstacleDecided Decided(string raiser) => new() { ObstacleId = Guid.CreateVersion7(), OrganisationCode = raiser, What = What, Decision = "Đồng ý.", DocumentNumber = "350/QĐ-UBND", DecidedAt = Happened.At, Version = 4 };

    internal static ObstacleWithdrawn Withdrawn(string raiser, params string[] addressees) => new() { ObstacleId = Guid.CreateVersion7(), OrganisationCode = raiser, What = What, Reason = "Đã tự khắc phục.", Addressees = addressees, WithdrawnAt = Happened.At, Version = 2 };
}
