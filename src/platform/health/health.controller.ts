import { Controller, Get, Header } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiServiceUnavailableResponse, ApiTags } from '@nestjs/swagger';
import { PROBLEM_JSON } from '../http/problem-details';
import { Public } from '../http/public.decorator';
import { HealthDto, StatusDto } from './health.dto';
import { ReadinessProbe } from './readiness-probe';

@Public()
@ApiTags('health')
@Controller()
export class HealthController {
  constructor(private readonly probe: ReadinessProbe) {}

  /** State of the service, in the form that the Italian interoperability rules ask for. */
  @Get('status')
  @Header('Content-Type', PROBLEM_JSON)
  @ApiProduces(PROBLEM_JSON)
  @ApiOkResponse({ type: StatusDto })
  async status(): Promise<StatusDto> {
    await this.probe.write();
    return { type: 'about:blank', title: 'OK', status: 200, detail: 'The service works.' };
  }

  /** Says that the process runs, without touching anything else. */
  @Get('health/live')
  @ApiOkResponse({ type: HealthDto })
  live(): HealthDto {
    return { status: 'ok' };
  }

  /** Says that the service can work: it writes a row and commits it. */
  @Get('health/ready')
  @ApiOkResponse({ type: HealthDto })
  @ApiServiceUnavailableResponse({ description: 'The database takes no writes now.' })
  async ready(): Promise<HealthDto> {
    await this.probe.write();
    return { status: 'ok' };
  }
}
