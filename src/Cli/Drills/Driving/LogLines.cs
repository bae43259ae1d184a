using Microsoft.Extensions.Logging;

namespace Parasol.Cli.Drills.Driving;

/// <summary>Everything the server would say to a log, down to details that it keeps quiet about, written to a file to be searched.</summary>
sealed class LogLines(string file) : ILoggerProvider, ILogger
{
    readonly StreamWriter _file = new(file) { AutoFlush = false };
    readonly Lock _writing = new();

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull
    {
        Write($"scope: {state}");
        return null;
    }

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Write($"{logLevel}: {formatter(state, exception)} {exception}");

    public void Dispose()
    {
        lock (_writing)
        {
            _file.Dispose();
        }
    }

    void Write(string line)
    {
        lock (_writing)
        {
            if (_file.BaseStream is not null)
            {
                _file.WriteLine(line);
            }
        }
    }
}
