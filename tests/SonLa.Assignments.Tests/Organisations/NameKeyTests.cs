using System.Text;
using FsCheck;
using FsCheck.Fluent;
using SonLa.Assignments.Organisations;
using Xunit;

namespace SonLa.Assignments.Tests.Organisations;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Giám đốc Sở Công thương", "Giám đốc Sở Công Thương")]
    [InlineData("  Sở   Tài chính ", "Sở Tài chính")]
    [InlineData("Sở\u00a0Tài\u200bchính", "Sở Tài chính")]
    [InlineData("Sở Lao động – Thương binh và Xã hội", "Sở Lao động - Thương binh và Xã hội")]
    [InlineData("Sở Văn hoá, Thể thao và Du lịch", "Sở Văn hóa, Thể thao và Du lịch")]
    [InlineData("Uỷ ban nhân dân tỉnh", "Ủy ban nhân dân tỉnh")]
    public void Spellings_of_one_name_have_one_key(string one, string other) => Assert.Equal(NameKey.Of(one), NameKey.Of(other));

    [Fact]
    public void A_decomposed_name_equals_the_composed_one()
    {
        const string Name = "Chủ tịch UBND các huyện, thành phố";

        Assert.NotEqual(Name, Name.Normalize(NormalizationForm.FormD));
        Assert.Equal(NameKey.Of(Name), NameKey.Of(Name.Normalize(NormalizationForm.FormD)));
    }

    [Theory]
    [InlineData("Sở Tài chính", "Bộ Tài chính")]
    [InlineData("huyện Mộc Châu", "huyện Mốc Châu")]
    [InlineData("Sở Nội vụ", "Sở Ngoại vụ")]
    public void Different_names_have_different_keys(string one, string other) => Assert.NotEqual(NameKey.Of(one), NameKey.Of(other));

    [Fact]
    public void Case_spaces_and_composition_never_change_a_key() => Prop.ForAll(
        Gen.Elements("Sở", "hóa", "Thuỷ", "UBND", "tỉnh", "-", "và", "Đầu", "tư").NonEmptyListOf().ToArbitrary(),
        words =>
        {
            var name = string.Join(' ', words);
            var respelt = $" {string.Join("  ", words).ToUpperInvariant().Normalize(NormalizationForm.FormD)}\t";
            return NameKey.Of(name) == NameKey.Of(respelt);
        }).QuickCheckThrowOnFailure();
}
