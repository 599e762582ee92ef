using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace SonLa.Budget.Tests.Reallocations;

public sealed class InvariantTests
{
    [Fact]
    public void Ten_thousand_random_years_neither_create_nor_lose_nor_misdirect_a_dong()
    {
        var (applied, voided, refused) = (0, 0, 0);

        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var year = new YearOfActs(seed);
            var wrong = year.Live(steps: 30);
            (applied, voided, refused) = (applied + year.Applied, voided + year.Voided, refused + year.Refused);
            return wrong is null ? true : throw new InvalidOperationException($"seed {seed}, {wrong}");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(10_000));

        // Years in which nothing ever moves would prove nothing.
        Assert.True(applied > 1000 && voided > 100 && refused > 10_000, $"{applied} applied, {voided} voided, {refused} refused");
    }
}
