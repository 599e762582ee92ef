namespace SonLa.Check.Scenarios;

/// <summary>The sample projects and their payments, read and as they lie on disk, to be uploaded unchanged.</summary>
internal sealed record SampleProjects(
    IReadOnlyList<SampleProject> Projects, IReadOnlyList<SamplePayment> Payments, byte[] ProjectBytes, byte[] PaymentBytes)
{
    /// <summary>Null where the folder has no projects.</summary>
    public static SampleProjects? Find(string folder, int planYear)
    {
        var projects = Path.Combine(folder, $"projects-{planYear}.json");
        var payments = Path.Combine(folder, $"disbursements-{planYear}.json");
        return File.Exists(projects)
            ? new SampleProjects(
                SampleFile.Read<ProjectFile>(projects).Projects,
                SampleFile.Read<PaymentFile>(payments).Disbursements,
                File.ReadAllBytes(projects),
                File.ReadAllBytes(payments))
            : null;
    }
}
