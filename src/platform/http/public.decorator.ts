import { SetMetadata } from '@nestjs/common';

export const PUBLIC_ROUTE = 'turnario:public-route';

/** Marks a route (or a whole controller) that answers without an access token. Every other route demands one. */
export const Public = (): MethodDecorator & ClassDecorator => SetMetadata(PUBLIC_ROUTE, true);
