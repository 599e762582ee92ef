using System.Globalization;
using SonLa.Portal.Shell;
using Xunit;

namespace SonLa.Portal.Tests;

public sealed class FieldNamesTests
{
    [Theory]
    [InlineData("dueOn", "Hạn", "Due day")]
    [InlineData("milestones[2].title", "Tiêu đề, dòng 3", "Title, line 3")]
    [InlineData("subject.organisationCode", "Cơ quan", "Organisation")]
    [InlineData("evidence[0].id", "Minh chứng, dòng 1", "Evidence, line 1")]
    [InlineData("wasteInDong", null, null)]
    public void A_field_of_a_service_is_called_as_on_the_pages_and_never_by_a_name_out_of_the_code(string field, string? vi, string? en)
    {
        Assert.Equal((vi, en), (In("vi-VN"), In("en-GB")));

        string? In(string culture)
        {
            var before = CultureInfo.CurrentUICulture;
            try
            {
                CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
                return FieldNames.Of(field);
            }
            finally
            {
                CultureInfo.CurrentUICulture = before;
            }
        }
    }
}
