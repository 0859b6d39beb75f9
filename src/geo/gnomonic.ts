import geodesic from 'geographiclib-geodesic';
import type { Position } from 'geojson';

const { WGS84, ...masks } = geodesic.Geodesic;
const semiMajorM = 6_378_137;
const mostSteps = 10;

/** A plane, metres, in which the shortest way between two points of the ground is a straight line. */
export interface GeodesicPlane {
  readonly toPlane: (position: Position) => Position;
  readonly fromPlane: (position: Position) => Position;
}

/**
 * The ellipsoidal gnomonic projection around a position in WGS84 degrees. Within 100 km a geodesic strays from the straight
 * line by less than 1 mm, so that what is cut in this plane has the geodesic edges that areas are measured with.
 * C. F. F. Karney, Algorithms for geodesics, J. Geodesy 87 (2013), section 8, doi:10.1007/s00190-012-0578-z.
 */
export function geodesicPlane([lng0 = Number.NaN, lat0 = Number.NaN]: Position): GeodesicPlane {
  const inverse = masks.AZIMUTH | masks.REDUCEDLENGTH | masks.GEODESICSCALE;
  const along = masks.LATITUDE | masks.LONGITUDE | masks.DISTANCE_IN | masks.REDUCEDLENGTH | masks.GEODESICSCALE;
  return {
    toPlane: ([lng = Number.NaN, lat = Number.NaN]) => {
      const { azi1 = 0, m12 = Number.NaN, M12 = Number.NaN } = WGS84.Inverse(lat0, lng0, lat, lng, inverse);
      const [distance, azimuth] = [m12 / M12, (azi1 * Math.PI) / 180];
      return [distance * Math.sin(azimuth), distance * Math.cos(azimuth)];
    },
    fromPlane: ([x = Number.NaN, y = Number.NaN]) => {
      const wanted = Math.hypot(x, y);
      const line = WGS84.DirectLine(lat0, lng0, (Math.atan2(x, y) * 180) / Math.PI, 0, along);
      let length = semiMajorM * Math.atan(wanted / semiMajorM);
      for (let step = 0; step < mostSteps; step += 1) {
        const { m12 = Number.NaN, M12 = Number.NaN } = line.Position(length, along);
        const correction = (m12 / M12 - wanted) * M12 * M12;
        length -= correction;
        if (Math.abs(correction) < 1e-9) break;
      }
      const { lon2 = Number.NaN, lat2 = Number.NaN } = line.Position(length, along);
      return [lon2, lat2];
    },
  };
}
