using SonLa.Contracts.Assignments;
using SonLa.Contracts.Reporting;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Notifications.Tests.Messages;

public sealed class TaskMessagesTests(NotificationsService notifications) : IClassFixture<NotificationsService>
{
    private const string Words = "Xây dựng thế trận quốc phòng toàn dân.";

    [Fact]
    public async Task Leads_and_coordinators_are_told_what_was_given_and_what_a_later_document_changed()
    {
        var (lead, coordinator, stranger) = (Person.HeadOf(Person.SomeOrganisation()), Person.SpecialistOf(Person.SomeOrganisation()), Person.HeadOf(Person.SomeOrganisation()));
        await notifications.Knows(lead, coordinator, stranger);
        var task = Issued(lead.OrganisationCode) with { CoordinatorCodes = [coordinator.OrganisationCode], DueOn = new(2024, 6, 30) };

        await notifications.Deliver(task);
        await notifications.Deliver(task with { ChangedBy = "09/QĐ-UBND", Version = 2 });
        await notifications.Deliver(task with { ChangedBy = "10/QĐ-UBND", Withdrawn = true, Version = 3 });

        foreach (var person in new[] { lead, coordinator })
        {
            var inbox = await notifications.Inbox(person);
            Assert.Equal(
                ["Thu hồi nhiệm vụ mục 2.1 của 01/CT-UBND", "Điều chỉnh nhiệm vụ mục 2.1 của 01/CT-UBND", "Giao nhiệm vụ mục 2.1 của 01/CT-UBND"],
                inbox.Select(message => message.Title));
            Assert.Contains("Hạn: 30/06/2024.", inbox[2].Body, StringComparison.Ordinal);
        }

        Assert.Empty(await notifications.Inbox(stranger));
    }

    [Fact]
    public async Task A_request_is_sent_as_a_request()
    {
        var asked = Person.HeadOf(Person.SomeOrganisation());
        await notifications.Knows(asked);

        await notifications.Deliver(Issued(asked.OrganisationCode) with { Obligation = "requested" });

        Assert.Equal("Đề nghị nhiệm vụ mục 2.1 của 01/CT-UBND", Assert.Single(await notifications.Inbox(asked)).Title);
        Assert.StartsWith("Request: task 2.1", Assert.Single(await notifications.Inbox(asked, "en")).Title, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_task_of_a_class_is_told_to_its_heads_alone_and_without_its_words()
    {
        var head = Person.HeadOf(Person.SomeOrganisation());
        var specialist = Person.SpecialistOf(head.OrganisationCode);
        await notifications.Knows(head, specialist);
        var task = Issued(head.OrganisationCode) with { Class = "defence", Text = Words };

        await notifications.Deliver(task);
        await notifications.Deliver(new TaskOverdue { TaskId = task.TaskId, PlanYear = 2024, Section = "10.1", DocumentNumber = "01/CT-UBND", Class = "defence", LeadCodes = [head.OrganisationCode], LastDay = new(2024, 2, 29), Rung = "overdue-0", At = Happened.At, Version = 2 });

        var inbox = await notifications.Inbox(head);
        Assert.Equal(2, inbox.Count);
        Assert.All(inbox, message => Assert.DoesNotContain("quốc phòng", message.Title + message.Body, StringComparison.OrdinalIgnoreCase));
        Assert.Empty(await notifications.Inbox(specialist));
        Assert.Equal(0L, await notifications.Database().Scalar<long>("select count(*) from notices where content::text like $1", $"%{Words}%"));
    }

    [Fact]
    public async Task Leads_are_reminded_and_the_office_hears_of_what_is_overdue()
    {
        var (lead, office) = (Person.HeadOf(Person.SomeOrganisation()), Person.Holding(Roles.UbndOffice));
        await notifications.Knows(lead, office);
        var taskId = Guid.CreateVersion7();

        await notifications.Deliver(Started(taskId, lead.OrganisationCode));
        await notifications.Deliver(DueSoon(taskId, lead.OrganisationCode));
        var overdue = await notifications.Deliver(Overdue(taskId, lead.OrganisationCode));

        Assert.Equal(["task-due-soon", "task-overdue", "task-started"], (await notifications.Inbox(lead)).Select(message => message.Kind).Order());
        Assert.Contains(await notifications.Inbox(office), message => message.SourceEventId == overdue);
    }

    [Fact]
    public async Task A_person_alone_is_told_that_a_part_is_theirs_and_that_it_no_longer_is()
    {
        var person = Person.SpecialistOf(Person.SomeOrganisation());
        var colleague = Person.SpecialistOf(person.OrganisationCode);
        await notifications.Knows(person, colleague);
        var given = HandedOn(person);

        await notifications.Deliver(given);
        await notifications.Deliver(TakenBack(given));

        var inbox = await notifications.Inbox(person);
        Assert.Equal(["task-handed-on", "task-taken-back"], inbox.Select(message => message.Kind).Order());
        Assert.Contains(inbox, message => message.Body.Contains("Soạn đề án. Hạn: 31/05/2024.", StringComparison.Ordinal));
        Assert.Empty(await notifications.Inbox(colleague));
    }

    [Fact]
    public async Task The_recipients_of_the_document_hear_that_the_plan_is_issued()
    {
        var recipient = Person.HeadOf(Person.SomeOrganisation());
        await notifications.Knows(recipient);

        await notifications.Deliver(new PlanIssued { PlanId = Guid.CreateVersion7(), Province = "son-la", PlanYear = 2024, DocumentNumber = "2668/QĐ-UBND", Measures = [], RecipientCodes = [recipient.OrganisationCode], IssuedAt = Happened.At, Version = 1 });

        Assert.Equal("plan-issued", Assert.Single(await notifications.Inbox(recipient)).Kind);
    }

    internal static TaskStarted Started(Guid taskId, string lead) =>
        new() { TaskId = taskId, PlanYear = 2024, Section = "2.1", DocumentNumber = "01/CT-UBND", Text = "Làm.", LeadCodes = [lead], HappenedOn = new(2024, 2, 5), LastDay = new(2024, 2, 19), StartedAt = Happened.At, Version = 2 };

    internal static TaskDueSoon DueSoon(Guid taskId, string lead) =>
        new() { TaskId = taskId, PlanYear = 2024, Section = "2.1", DocumentNumber = "01/CT-UBND", Text = "Làm.", LeadCodes = [lead], LastDay = new(2024, 2, 19), Rung = "due-soon-7", At = Happened.At, Version = 3 };

    internal static TaskOverdue Overdue(Guid taskId, string lead) =>
        new() { TaskId = taskId, PlanYear = 2024, Section = "2.1", DocumentNumber = "01/CT-UBND", Text = "Làm.", LeadCodes = [lead], LastDay = new(2024, 2, 19), Rung = "overdue-0", At = Happened.At, Version = 4 };

    internal static TaskHandedOn HandedOn(Person person) =>
        new() { HandoverId = Guid.CreateVersion7(), TaskId = Guid.CreateVersion7(), PlanYear = 2024, Section = "2.1", DocumentNumber = "01/CT-UBND", Text = "Làm.", OrganisationCode = person.OrganisationCode, AccountId = person.AccountId, Part = "Soạn đề án", DueOn = new(2024, 5, 31), HandedOnAt = Happened.At, Version = 1 };

    internal static TaskTakenBack TakenBack(TaskHandedOn given) =>
        new() { HandoverId = given.HandoverId, TaskId = given.TaskId, PlanYear = 2024, Section = "2.1", DocumentNumber = "01/CT-UBND", Text = "Làm.", OrganisationCode = given.OrganisationCode, AccountId = given.AccountId, TakenBackAt = Happened.At, Version = 2 };

    internal static TaskIssued Issued(string leadCode) => new()
    {
        TaskId = Guid.CreateVersion7(),
        PlanId = Guid.CreateVersion7(),
        PlanYear = 2024,
        TaskCode = "t-1",
        Section = "2.1",
        Text = "Thực hiện nhiệm vụ.",
        DocumentNumber = "01/CT-UBND",
        Obligation = "assigned",
        Withdrawn = false,
        Collective = false,
        LeadCodes = [leadCode],
        CoordinatorCodes = [],
        EvaluatorCodes = [],
        MonitorCodes = [],
        UnresolvedNames = [],
        IssuedAt = Happened.At,
        Version = 1,
    };
}
