namespace Quadrennial.EndToEnd.Tests.Kill;

/// <summary>Kills a process when its instant has come.</summary>
internal sealed class Executioner
{
    private readonly Lock _gate = new();
    private CancellationTokenSource? _life;
    private KillPoint _point = new(Stage.Started, 1, TimeSpan.Zero);
    private int _left;

    /// <summary>Kills it at that instant, and after <see cref="KillPoint.LongestLife"/> at the latest.</summary>
    /// <returns>Ends when the process has.</returns>
    public async Task KillAsync(BotProcess process, KillPoint point)
    {
        using var life = new CancellationTokenSource(KillPoint.LongestLife);
        await using var death = life.Token.Register(process.Kill);
        lock (_gate)
        {
            (_life, _point, _left) = (life, point, point.Nth);
        }

        Notice(Stage.Started);
        await process.WaitForExitAsync();
        lock (_gate)
        {
            _life = null;
        }
    }

    /// <summary>Something happened. Where that is what was waited for and there is no pause, the process is dead when this returns.</summary>
    public void Notice(Stage stage)
    {
        lock (_gate)
        {
            if (_life is null || stage != _point.Stage || --_left != 0)
            {
                return;
            }

            if (_point.Pause > TimeSpan.Zero)
            {
                _life.CancelAfter(_point.Pause);
            }
            else
            {
                _life.Cancel();
            }
        }
    }
}
