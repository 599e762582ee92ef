using SonLa.ServiceDefaults.Security;

namespace SonLa.Notifications.Messages;

/// <summary>Whom a task concerns: the people of the organisations that it names; of a class that not everybody may read only those whom the class permits.</summary>
internal sealed class TaskAudiences(ReadingClasses classes)
{
    public Audience[] Of(string? taskClass, IEnumerable<string> organisationCodes)
    {
        var roles = classes.PartyRolesOf(taskClass);
        return [.. organisationCodes.Distinct().Select(code => roles is null ? Audience.PeopleOf(code) : new Audience(code, roles))];
    }
}
