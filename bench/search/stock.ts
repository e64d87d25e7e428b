import { query } from "../stand.ts";

/**
 * Fills a stock by shares of its own: makes by their sales, of each ten models and of each model six versions, newer
 * years and lower prices more often than others; some columns are not stated. The same for the same size.
 * @param count vehicles
 */
export async function fillStock(databaseUrl: string, count: number): Promise<void> {
  await query(
    databaseUrl,
    `WITH makes AS (
       SELECT make, models, sum(share) OVER (ORDER BY place) AS upto, sum(share) OVER () AS whole
       FROM jsonb_array_elements($2::jsonb) WITH ORDINALITY AS listed (entry, place),
         LATERAL (SELECT entry->>'make' AS make, (entry->>'share')::float8 AS share, entry->'models' AS models) AS one
     ), drawn AS (
       SELECT n, ${drawn("make")} AS of_make, ${drawn("model")} AS of_model, ${drawn("version")} AS of_version,
         ${drawn("year")} AS of_year, ${drawn("km")} AS of_km, ${drawn("price")} AS of_price, ${drawn("gears")} AS of_gears,
         ${drawn("fuel")} AS of_fuel, ${drawn("colour")} AS of_colour, ${drawn("body")} AS of_body, ${drawn("extras")} AS of_extras
       FROM generate_series(1, $1::int) AS n
     )
     INSERT INTO vehicle (stock_id, make, model, version, year, km, price_cents, currency, transmission, fuel, body,
       colour, bluetooth, car_play, length_mm, width_mm, height_mm, location, status)
     SELECT 'S' || n, make, model,
       (ARRAY['Advance 1.6', 'Sense', 'Exclusive 2.0', 'Highline 1.4 TSI', 'Trendline', 'Limited 2.5', 'Sport', 'GT Line'])
         [1 + floor(of_version * 8)] || CASE WHEN of_gears < 0.6 THEN ' AT' ELSE ' TM' END,
       years.year, (of_km * of_km * 25000 * (2026 - years.year))::int,
       round((90000 + 900000 * power(of_price, 3)) * (1 - 0.03 * (2025 - years.year)))::bigint * 100, 'MXN',
       CASE WHEN of_gears < 0.6 THEN 'automatic' WHEN of_gears < 0.95 THEN 'manual' END,
       CASE WHEN of_fuel < 0.8 THEN 'petrol' WHEN of_fuel < 0.86 THEN 'hybrid' WHEN of_fuel < 0.9 THEN 'diesel'
         WHEN of_fuel < 0.92 THEN 'electric' END,
       CASE WHEN of_body < 0.35 THEN 'suv' WHEN of_body < 0.65 THEN 'sedan' WHEN of_body < 0.8 THEN 'hatchback'
         WHEN of_body < 0.88 THEN 'pickup' WHEN of_body < 0.9 THEN 'van' END,
       CASE WHEN of_colour < 0.9 THEN (ARRAY['blanco', 'blanco', 'gris', 'gris', 'negro', 'negro', 'plata', 'rojo',
         'azul', 'verde', 'café', 'naranja'])[1 + floor(of_colour / 0.9 * 12)] END,
       CASE WHEN of_extras < 0.5 THEN true WHEN of_extras < 0.6 THEN false END,
       CASE WHEN of_extras < 0.3 THEN true WHEN of_extras < 0.5 THEN false END,
       3500 + (of_model * 1600)::int, 1650 + (of_model * 350)::int, 1400 + (of_model * 400)::int,
       (ARRAY['Insurgentes', 'Guadalajara', 'Monterrey', 'Querétaro'])[1 + n % 4],
       CASE WHEN n % 50 = 0 THEN 'sold' WHEN n % 50 = 1 THEN 'reserved' ELSE 'available' END
     FROM drawn
     CROSS JOIN LATERAL (
       SELECT make, models FROM makes WHERE of_make * whole < upto ORDER BY upto LIMIT 1
     ) AS chosen
     CROSS JOIN LATERAL (
       SELECT models->>(floor(power(of_model, 1.5) * jsonb_array_length(models)))::int AS model
     ) AS named
     CROSS JOIN LATERAL (SELECT 2025 - floor(power(of_year, 2) * 14)::int AS year) AS years`,
    [count, JSON.stringify(shares)],
  );
  await query(databaseUrl, "VACUUM ANALYZE vehicle");
}

/** A number from 0 to below 1 that depends on the vehicle's number and the column alone. */
function drawn(column: string): string {
  return `((hashtextextended('${column}', n) & 1048575) / 1048576.0)::float8`;
}

const models: Record<string, string> = {
  Nissan: "Versa, Sentra, Kicks, March, NP300, X-Trail, Altima, Frontier, Pathfinder, Murano",
  Chevrolet: "Aveo, Onix, Spark, Tracker, Trax, Captiva, Silverado, Suburban, Cavalier, Equinox",
  Volkswagen: "Jetta, Vento, Virtus, Polo, Tiguan, Taos, T-Cross, Saveiro, Gol, Passat",
  Toyota: "Corolla, Yaris, RAV4, Hilux, Camry, Avanza, Sienna, Prius, Tacoma, Highlander",
  Mazda: "Mazda 3, Mazda 2, CX-5, CX-30, CX-3, CX-9, CX-50, Mazda 6, MX-5, CX-90",
  KIA: "Rio, Forte, Seltos, Sportage, Soul, Sorento, Niro, Sedona, Telluride, K3",
  Honda: "Civic, City, CR-V, HR-V, BR-V, Fit, Accord, Odyssey, Pilot, Insight",
  Ford: "Figo, Escape, Ranger, Mustang, Explorer, Territory, F-150, Fiesta, EcoSport, Bronco",
  Hyundai: "Creta, Tucson, Accent, Elantra, Grand i10, HB20, Santa Fe, Sonata, Venue, Palisade",
  Renault: "Kwid, Duster, Logan, Stepway, Koleos, Oroch, Captur, Sandero, Clio, Fluence",
  Seat: "Ibiza, Leon, Arona, Ateca, Toledo, Tarraco, Cordoba, Altea, Exeo, Alhambra",
  BMW: "Serie 3, Serie 1, X1, X3, X5, Serie 2, Serie 5, X2, X6, Z4",
  Audi: "A3, A1, Q3, Q5, A4, Q2, A5, Q7, A6, Q8",
  "Mercedes Benz": "Clase C, Clase A, GLA, GLC, GLE, Clase E, CLA, GLB, Clase B, GLS",
  Peugeot: "208, 2008, 3008, 301, Partner, Rifter, 5008, 308, 508, Manager",
  Suzuki: "Swift, Vitara, Ertiga, Ignis, Ciaz, Jimny, Baleno, S-Cross, Celerio, Dzire",
  Jeep: "Compass, Renegade, Wrangler, Grand Cherokee, Cherokee, Patriot, Liberty, Gladiator, Commander, Wagoneer",
  MG: "MG5, ZS, HS, GT, RX5, MG3, MG4, RX8, One, Cyberster",
};
const shares = Object.entries(models).map(([make, list], place) => ({
  make,
  models: list.split(", "),
  share: 1 / (place + 3),
}));
