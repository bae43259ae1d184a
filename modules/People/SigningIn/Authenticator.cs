using System.Text;
using QRCoder;

namespace Parasol.People.SigningIn;

/// <summary>An authenticator's secret, as an app reads it.</summary>
static class Authenticator
{
    // Neutral: this is what shows on the screen of a phone that others may look at.
    const string Label = "Parasol";

    /// <summary>The address that the picture holds (RFC 6238 in the form authenticator apps read).</summary>
    public static string Address(string secret) => $"otpauth://totp/{Label}?secret={secret}&issuer={Label}";

    /// <summary>The picture, as an address that an image can carry without a request.</summary>
    public static string Picture(string secret)
    {
        using var data = QRCodeGenerator.GenerateQrCode(Address(secret), QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(data);
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg.GetGraphic(4)));
    }

    /// <summary>The secret in groups of four, to type where no camera is.</summary>
    public static string Grouped(string secret) => string.Join(' ', secret.Chunk(4).Select(group => new string(group)));
}
