using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace SonLa.NativeHost;

/// <summary>Free loopback ports, each handed out once per process.</summary>
public static class Ports
{
    // Below the range from which the kernel takes the ports of outgoing connections.
    private const int First = 20000;
    private const int Last = 32000;
    private static readonly HashSet<int> HandedOut = [];
    private static readonly Dictionary<int, List<Socket>> Kept = [];
    private static readonly Lock Gate = new();

    public static int Free()
    {
        lock (Gate)
        {
            for (var attempt = 0; attempt < 1000; attempt++)
            {
                var port = RandomNumberGenerator.GetInt32(First, Last);
                if (IsFree(port) && HandedOut.Add(port))
                {
                    return port;
                }
            }
        }

        throw new NativeHostException($"No free port was found between {First} and {Last}.");
    }

    /// <summary>The preferred port, or the next free one above it when it is taken; kept from others until <see cref="Release"/>.</summary>
    public static int Preferring(int preferred)
    {
        lock (Gate)
        {
            for (var port = preferred; port < preferred + 100 && port <= IPEndPoint.MaxPort; port++)
            {
                if (!HandedOut.Contains(port) && Listen(port) is { } listeners)
                {
                    HandedOut.Add(port);
                    Kept[port] = listeners;
                    return port;
                }
            }
        }

        return Free();
    }

    /// <summary>Leaves the port to the process that is about to listen on it.</summary>
    public static void Release(int port)
    {
        lock (Gate)
        {
            if (Kept.Remove(port, out var listeners))
            {
                listeners.ForEach(listener => listener.Dispose());
            }
        }
    }

    private static bool IsFree(int port)
    {
        var listeners = Listen(port);
        listeners?.ForEach(listener => listener.Dispose());
        return listeners is not null;
    }

    /// <summary>Listeners on both loopback addresses, as "localhost" means both; null when somebody else has the port.</summary>
    private static List<Socket>? Listen(int port)
    {
        var listeners = new List<Socket>();
        foreach (var address in new[] { IPAddress.Loopback, IPAddress.IPv6Loopback })
        {
            try
            {
                var listener = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp);
                listeners.Add(listener);
                listener.Bind(new IPEndPoint(address, port));
                listener.Listen(1);
            }
            catch (SocketException refused) when (refused.SocketErrorCode is SocketError.AddressNotAvailable or SocketError.AddressFamilyNotSupported)
            {
                // a machine without IPv6: the other address decides
            }
            catch (SocketException)
            {
                listeners.ForEach(listener => listener.Dispose());
                return null;
            }
        }

        return listeners;
    }
}
