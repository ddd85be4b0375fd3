import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UserEntity } from './user.entity';
import { UserUnitEntity } from './user-unit.entity';

/** Which units have a head who can sign in. */
@Injectable()
export class UnitHeads {
  constructor(private readonly dataSource: DataSource) {}

  /** Those of the units that at least one active user leads. */
  async ledUnits(unitIds: readonly string[], manager = this.dataSource.manager): Promise<ReadonlySet<string>> {
    const rows = await manager
      .createQueryBuilder(UserUnitEntity, 'led')
      .innerJoin(UserEntity, 'head', 'head.id = led.userId')
      .where(`led.unit_id = ANY(:unitIds) AND head.role = 'unit_head' AND NOT head.disabled`, { unitIds: [...unitIds] })
      .getMany();
    return new Set(rows.map(({ unitId }) => unitId));
  }
}
