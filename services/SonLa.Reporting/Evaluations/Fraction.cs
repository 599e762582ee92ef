using System.Numerics;

namespace SonLa.Reporting.Evaluations;

/// <summary>An exact part of something: a third three times is whole, whatever decimals make of it.</summary>
internal readonly record struct Fraction(BigInteger Numerator, BigInteger Denominator)
{
    public static readonly Fraction Zero = new(0, 1);

    public static readonly Fraction One = new(1, 1);

    public static Fraction Of(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(value, bits);
        var magnitude = ((BigInteger)(uint)bits[2] << 64) | ((BigInteger)(uint)bits[1] << 32) | (uint)bits[0];
        return new(value < 0 ? -magnitude : magnitude, BigInteger.Pow(10, value.Scale));
    }

    /// <summary>Not below 0 and not above 1.</summary>
    public Fraction Clamped => Numerator <= 0 ? Zero : Numerator >= Denominator ? One : this;

    /// <summary>In per cent, cut to two decimals.</summary>
    public decimal Percent => (decimal)BigInteger.Divide(Numerator * 10_000, Denominator) / 100;

    public static Fraction operator +(Fraction one, Fraction other) => new((one.Numerator * other.Denominator) + (other.Numerator * one.Denominator), one.Denominator * other.Denominator);

    public static Fraction operator *(Fraction one, Fraction other) => new(one.Numerator * other.Numerator, one.Denominator * other.Denominator);

    /// <exception cref="DivideByZeroException">By nothing.</exception>
    public static Fraction operator /(Fraction one, Fraction other) =>
        other.Numerator.IsZero ? throw new DivideByZeroException()
        : other.Numerator.Sign < 0 ? new(-one.Numerator * other.Denominator, one.Denominator * -other.Numerator)
        : new(one.Numerator * other.Denominator, one.Denominator * other.Numerator);
}
