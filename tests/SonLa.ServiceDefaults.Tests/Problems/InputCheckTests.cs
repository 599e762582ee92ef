using SonLa.ServiceDefaults.Problems;
using Xunit;

namespace SonLa.ServiceDefaults.Tests.Problems;

public sealed class InputCheckTests
{
    [Fact]
    public void A_refusal_names_a_hundred_fields_at_most_and_every_fault_of_those()
    {
        var check = new InputCheck();
        for (var field = 0; field < 60_000; field++)
        {
            check.Require(false, $"field{field}", "Sai.", "Wrong.");
        }

        check.Require(false, "field0", "Cũng sai.", "Wrong too.");

        var refused = Assert.Throws<InvalidInputException>(check.ThrowIfAny);
        Assert.Equal(100, refused.Errors.Count);
        Assert.Equal(2, refused.Errors["field0"].Length);
    }
}
