using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace SonLa.Gateway.Tests;

/// <summary>The connection between gateways and Redis, which a test can pull out and put back.</summary>
internal sealed class Cable : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<TcpClient> _ends = [];
    private readonly (string Host, int Port) _far;
    private volatile bool _isCut;

    internal Cable(string host, int port)
    {
        _far = (host, port);
        _listener.Start();
        _ = Accept();
    }

    internal int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    internal void Cut()
    {
        _isCut = true;
        foreach (var end in _ends)
        {
            end.Close();
        }
    }

    internal void Mend() => _isCut = false;

    public ValueTask DisposeAsync()
    {
        Cut();
        _listener.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                _ = Carry(await _listener.AcceptTcpClientAsync());
            }
        }
        catch (SocketException) when (_isCut)
        {
            _listener.Stop();
        }
    }

    private async Task Carry(TcpClient near)
    {
        using var far = new TcpClient();
        _ends.Add(near);
        _ends.Add(far);
        if (_isCut)
        {
            near.Close();
            return;
        }

        await far.ConnectAsync(_far.Host, _far.Port);
        var (left, right) = (near.GetStream(), far.GetStream());
        await Task.WhenAny(left.CopyToAsync(right), right.CopyToAsync(left));
        near.Close();
    }
}
