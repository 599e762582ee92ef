namespace SonLa.ServiceDefaults.Messaging;

/// <summary>The points between which a dispatcher can be torn away; in Development one of them can be made deadly.</summary>
internal sealed class DispatchSteps(int? deadly)
{
    private int _passed;

    public void Pass()
    {
        if (deadly is { } step && Interlocked.Increment(ref _passed) == step)
        {
            Environment.FailFast($"Messaging:FaultAt asked for death at step {step}.");
        }
    }
}
