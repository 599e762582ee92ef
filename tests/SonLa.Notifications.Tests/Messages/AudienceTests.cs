using System.Reflection;
using System.Text.Json.Serialization;
using SonLa.Notifications.Messages;
using SonLa.ServiceDefaults.Security;
using Xunit;

namespace SonLa.Notifications.Tests.Messages;

/// <summary>Who is told what, and in which words.</summary>
public sealed class AudienceTests(NotificationsService notifications) : IClassFixture<NotificationsService>
{
    [Fact]
    public async Task A_returned_report_reaches_the_organisations_people_with_the_reason_and_nobody_else()
    {
        var organisation = Person.SomeOrganisation();
        var (head, specialist, stranger) = (Person.HeadOf(organisation), Person.SpecialistOf(organisation), Person.HeadOf(Person.SomeOrganisation()));
        await notifications.Knows(head, specialist, stranger);
        var returned = Happened.Returned(organisation, "Thiếu đề xuất giải pháp.");

        var eventId = await notifications.Deliver(returned);

        var message = Assert.Single(await notifications.Inbox(head));
        Assert.Equal("report-returned", message.Kind);
        Assert.Equal("Báo cáo tháng 02/2024 bị trả lại", message.Title);
        Assert.Contains("Thiếu đề xuất giải pháp.", message.Body, StringComparison.Ordinal);
        Assert.Equal(eventId, message.SourceEventId);
        Assert.Equal(returned.ObligationIds[0], message.ObligationId);
        Assert.Equal(Happened.At, message.SentAt);
        Assert.Null(message.ReadAt);
        Assert.Single(await notifications.Inbox(specialist));
        Assert.Empty(await notifications.Inbox(stranger));
    }

    [Fact]
    public async Task A_reopened_measure_is_told_to_its_organisation_with_the_reason()
    {
        var organisation = Person.SomeOrganisation();
        var (head, stranger) = (Person.HeadOf(organisation), Person.HeadOf(Person.SomeOrganisation()));
        await notifications.Knows(head, stranger);

        await notifications.Deliver(Happened.Reopened(organisation, "Chưa gồm thu từ đất."));

        var message = Assert.Single(await notifications.Inbox(head));
        Assert.Equal(("measure-reopened", "Một chỉ tiêu của báo cáo tháng 02/2024 được mở lại"), (message.Kind, message.Title));
        Assert.Contains("budget-revenue", message.Body, StringComparison.Ordinal);
        Assert.Contains("Chưa gồm thu từ đất.", message.Body, StringComparison.Ordinal);
        Assert.Empty(await notifications.Inbox(stranger));
    }

    [Fact]
    public async Task An_assignment_is_told_to_the_lead_and_to_every_coordinator_once_each()
    {
        var (lead, coordinator) = (Person.HeadOf(Person.SomeOrganisation()), Person.HeadOf(Person.SomeOrganisation()));
        await notifications.Knows(lead, coordinator);
        await notifications.Deliver(Happened.Organisation(coordinator.OrganisationCode, "Sở Xây dựng"));

        await notifications.Deliver(Happened.Assigned(lead.OrganisationCode, coordinator.OrganisationCode, lead.OrganisationCode));

        Assert.Contains("Phối hợp: Sở Xây dựng", Assert.Single(await notifications.Inbox(lead)).Body, StringComparison.Ordinal);
        Assert.Equal("assignment-issued", Assert.Single(await notifications.Inbox(coordinator)).Kind);
    }

    [Fact]
    public async Task Capital_that_nears_its_end_is_told_to_its_owner_and_the_planning_department_with_what_is_left()
    {
        var (owner, planner, stranger) = (Person.HeadOf(Person.SomeOrganisation()), Person.Holding(Roles.Planning), Person.HeadOf(Person.SomeOrganisation()));
        await notifications.Knows(owner, planner, stranger);

        await notifications.Deliver(Happened.Expiring(owner.OrganisationCode));
        var ended = await notifications.Deliver(Happened.Expiring(owner.OrganisationCode, daysLeft: null));

        var inbox = await notifications.Inbox(owner);
        Assert.Equal(["Vốn năm 2024 của dự án DA-01 đã hết hạn giải ngân", "Còn 30 ngày giải ngân vốn năm 2024: dự án DA-01"], inbox.Select(message => message.Title));
        Assert.All(inbox, message => Assert.Contains("1.250.000.000 đồng", message.Body, StringComparison.Ordinal));
        Assert.Single(await notifications.Inbox(planner), message => message.SourceEventId == ended);
        Assert.Empty(await notifications.Inbox(stranger));
    }

    [Fact]
    public async Task An_obstacle_reaches_chairman_office_and_planning_department()
    {
        Person[] leadership = [Person.Holding(Roles.Chairman), Person.Holding(Roles.UbndOffice), Person.Holding(Roles.Planning)];
        await notifications.Knows(leadership);

        var eventId = await notifications.Deliver(Happened.Obstacle(Person.SomeOrganisation()));

        foreach (var person in leadership)
        {
            Assert.Single(await notifications.Inbox(person), message => message.SourceEventId == eventId);
        }
    }

    [Fact]
    public async Task An_event_heard_many_times_gives_one_message()
    {
        var head = Person.HeadOf(Person.SomeOrganisation());
        await notifications.Knows(head);

        var eventId = await notifications.DeliverRepeatedly(Happened.Accepted(head.OrganisationCode), 20);

        Assert.Equal(eventId, Assert.Single(await notifications.Inbox(head)).SourceEventId);
    }

    [Fact]
    public async Task Every_kind_is_said_in_both_languages()
    {
        var everyone = new Person(Guid.CreateVersion7(), Person.SomeOrganisation(), Roles.Planning, Roles.UbndOffice, Roles.OrganisationHead, Roles.Chairman, Roles.HomeAffairs);
        await notifications.Knows(everyone);
        var organisation = everyone.OrganisationCode;
        await notifications.Deliver(Happened.PlanIssued());
        await notifications.Deliver(Happened.PlanAmended());
        await notifications.Deliver(Happened.Assigned(organisation));
        await notifications.Deliver(Happened.Revoked(organisation));
        await notifications.Deliver(Happened.DueSoon(organisation));
        await notifications.Deliver(Happened.Overdue(organisation));
        await notifications.Deliver(Happened.Submitted(organisation));
        await notifications.Deliver(Happened.Returned(organisation, "Thiếu số liệu."));
        await notifications.Deliver(Happened.Accepted(organisation));
        await notifications.Deliver(Happened.Reopened(organisation, "Chưa gồm thu từ đất."));
        await notifications.Deliver(Happened.Obstacle(organisation));
        await notifications.Deliver(ObstacleHappened.Resolved(organisation));
        await notifications.Deliver(OversightHappened.Issued(organisation));
        await notifications.Deliver(OversightHappened.Closed(organisation, organisation));
        await notifications.Deliver(OversightHappened.Assigned(organisation));
        await notifications.Deliver(OversightHappened.ConclusionClosed(organisation));
        await notifications.Deliver(Happened.Closed());
        await notifications.Deliver(CapitalHappened.RoundOpened());
        await notifications.Deliver(CapitalHappened.RoundsOffered());
        await notifications.Deliver(CapitalHappened.OpeningOwed());
        await notifications.Deliver(CapitalHappened.Behind(organisation));
        await notifications.Deliver(CapitalHappened.Shortfall(organisation));
        await notifications.Deliver(CapitalHappened.Proposed(organisation, organisation));
        await notifications.Deliver(CapitalHappened.Decided(organisation, organisation));
        await notifications.Deliver(Happened.Expiring(organisation));
        await notifications.Deliver(Happened.InputDue(organisation));
        await notifications.Deliver(ConductMessagesTests.Judged(organisation, "organisation", 78.57m, null));
        await notifications.Deliver(ConductMessagesTests.Proposed(organisation));
        await notifications.Deliver(ConductMessagesTests.Decided(organisation, "approved"));
        await notifications.Deliver(ConductMessagesTests.Launched(organisation, organisation), consumers: 2);
        await notifications.Deliver(ConductMessagesTests.Owed(organisation, "due-soon-14"));
        await notifications.Deliver(ConductMessagesTests.Reported(organisation));
        var task = TaskMessagesTests.Issued(organisation);
        await notifications.Deliver(task);
        await notifications.Deliver(task with { ChangedBy = "09/QĐ-UBND", Version = 2 });
        await notifications.Deliver(TaskMessagesTests.Started(task.TaskId, organisation));
        await notifications.Deliver(TaskMessagesTests.DueSoon(task.TaskId, organisation));
        await notifications.Deliver(TaskMessagesTests.Overdue(task.TaskId, organisation));
        var given = TaskMessagesTests.HandedOn(everyone);
        await notifications.Deliver(given);
        await notifications.Deliver(TaskMessagesTests.TakenBack(given));

        var vietnamese = (await notifications.Inbox(everyone)).DistinctBy(message => message.Kind).ToDictionary(message => message.Kind);
        var english = (await notifications.Inbox(everyone, "en")).DistinctBy(message => message.Kind).ToDictionary(message => message.Kind);

        var kinds = typeof(Content).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(derived => derived.TypeDiscriminator!.ToString()!).Order().ToList();
        Assert.NotEmpty(kinds);
        Assert.Equal(kinds, vietnamese.Keys.Order());
        Assert.All(kinds, kind =>
        {
            Assert.NotEqual(vietnamese[kind].Title, english[kind].Title);
            Assert.NotEqual(vietnamese[kind].Body, english[kind].Body);
        });
        Assert.Equal("Còn 5 ngày đến hạn: Báo cáo tháng 02/2024", vietnamese["report-due-soon"].Title);
        Assert.Equal("Due in 5 days: report for February 2024", english["report-due-soon"].Title);
        Assert.Equal("Còn 5 ngày gửi thông tin phối hợp tháng 02/2024: 1 chỉ tiêu", vietnamese["input-due-soon"].Title);
        Assert.Contains("Thu ngân sách trên địa bàn", english["input-due-soon"].Body, StringComparison.Ordinal);
        Assert.Contains("tháng 03/2024, quý I/2024", vietnamese["report-submitted"].Title, StringComparison.Ordinal);
    }
}
