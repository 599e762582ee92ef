namespace SonLa.ServiceDefaults.Messaging;

/// <summary>Lets a repeated warning through once per interval.</summary>
internal sealed class Occasionally(TimeProvider time, TimeSpan interval)
{
    private long _last;

    public bool MayI()
    {
        var now = time.GetTimestamp();
        if (_last != 0 && time.GetElapsedTime(_last, now) < interval)
        {
            return false;
        }

        _last = now;
        return true;
    }
}
